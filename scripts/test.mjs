import "./require-node.mjs";
import { checkSteps, installStep } from "./check-steps.mjs";
import { findChromium } from "./chromium.mjs";
import { runIfMain } from "./run.mjs";
import { runSteps, show } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step */

/** @type {Step} */
const buildStep = {
  title: "Build",
  run: async () => {
    const { build } = await import("./build.mjs");
    await build();
  },
};

/** Short tests leave out what is tagged @long. @param {string[]} flags */
const playwright = (flags) =>
  show("@playwright/test/cli.js", ["test", "-c", "e2e/playwright.config.ts", ...flags], {
    CHROMIUM_PATH: findChromium(),
  });

/** @param {string[]} flags */
const vitest = (...flags) => show("vitest/vitest.mjs", ["run", ...flags]);

/** @param {boolean} long @returns {Step[]} */
const stepsFor = (long) => [
  installStep,
  ...checkSteps,
  buildStep,
  { title: "Migrations lead to the schema", run: () => show("../scripts/migrate-diff.mjs", []) },
  { title: "Database tests", run: () => vitest("--project", "db") },
  long
    ? { title: "Long tests", run: () => vitest("--project", "long") }
    : { title: "The launcher and its faults", run: () => vitest("--project", "long", "scripts/start.long.test.ts") },
  { title: "Browser tests", run: () => playwright(long ? [] : ["--grep-invert", "@long"]) },
];

await runIfMain(import.meta.filename, () => runSteps(stepsFor(process.argv.includes("--long"))));
