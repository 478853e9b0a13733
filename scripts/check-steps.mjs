import { install } from "./install.mjs";
import { show } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step */

/** @type {Step} */
export const installStep = { title: "Packages", run: install };

/** Everything that needs neither a build nor a database. @type {Step[]} */
export const checkSteps = [
  { title: "Generated code", run: generateTypes },
  { title: "Lint and format (biome)", run: () => show("@biomejs/biome/bin/biome", ["ci", "."]) },
  { title: "Types (tsc)", run: () => show("typescript/bin/tsc", ["--noEmit", "-p", "."]) },
  { title: "Unit tests", run: () => show("vitest/vitest.mjs", ["run", "--project", "unit"]) },
];

async function generateTypes() {
  const { generate } = await import("./generate.mjs");
  await generate();
  return show("next/dist/bin/next", ["typegen"]);
}
