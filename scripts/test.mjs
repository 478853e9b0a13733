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

// Of the long tests the one that every run takes: about a minute.
const launcherTest = "scripts/start.long.test.ts";

/** @type {Step[]} */
const steps = [
  installStep,
  ...checkSteps,
  buildStep,
  { title: "Migrations lead to the schema", run: () => showScript("migrate-diff.mjs") },
  { title: "Database tests", run: () => show("vitest/vitest.mjs", ["run", "--project", "db"]) },
  {
    title: "Launcher and its faults",
    run: () => show("vitest/vitest.mjs", ["run", "--project", "long", launcherTest]),
  },
  { title: "Browser tests", run: () => playwright(["--grep-invert", "@long"]) },
];

/** @type {Step[]} */
const longSteps = [
  {
    title: "Long tests",
    run: () => show("vitest/vitest.mjs", ["run", "--project", "long", "--exclude", launcherTest]),
  },
  { title: "Long browser tests", run: () => playwright(["--grep", "@long", "--pass-with-no-tests"]) },
];

/** @param {string} name */
const showScript = (name) => show(`../scripts/${name}`, []);

await runIfMain(import.meta.filename, () =>
  runSteps(process.argv.includes("--long") ? [...steps, ...longSteps] : steps),
);
