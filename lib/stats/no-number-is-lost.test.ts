import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agreement } from "./laws/finite/agreement";
import { annotators } from "./laws/finite/annotators";
import { anyStudy, SHAPES } from "./laws/finite/any-study";
import type { FiniteTable } from "./laws/finite/finite-table";
import { foundations } from "./laws/finite/foundations";
import { INSIDES } from "./laws/finite/insides";
import { judges } from "./laws/finite/judges";
import { plans } from "./laws/finite/planning";
import { rankings } from "./laws/finite/ranking";
import { significance } from "./laws/finite/significance";
import { winRates } from "./laws/finite/win-rate";

const TABLE: FiniteTable = {
  ...agreement,
  ...annotators,
  ...foundations,
  ...judges,
  ...plans,
  ...rankings,
  ...significance,
  ...winRates,
};

const folder = import.meta.dirname;
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/^(laws|naive|golden)\//.test(file))
  .map((file) => file.slice(0, -3));

async function exportedFunctions(module: string): Promise<string[]> {
  const exported: Record<string, unknown> = await import(join(folder, `${module}.ts`));
  return Object.keys(exported).filter((name) => typeof exported[name] === "function");
}

test("every exported function is in the table, or told to be a step of one that is", async () => {
  const missing: string[] = [];
  const gone: string[] = [];
  for (const module of modules) {
    const listed = [...Object.keys(TABLE[module] ?? {}), ...Object.keys(INSIDES[module] ?? {})];
    const exported = await exportedFunctions(module);
    missing.push(...exported.filter((name) => !listed.includes(name)).map((name) => `${module} ${name}`));
    gone.push(...listed.filter((name) => !exported.includes(name)).map((name) => `${module} ${name}`));
  }
  const files = [...Object.keys(TABLE), ...Object.keys(INSIDES)].filter((module) => !modules.includes(module));
  expect({ missing, gone: [...gone, ...files] }).toEqual({ missing: [], gone: [] });
});

const sourceOf = (module: string) => readFileSync(join(folder, `${module}.ts`), "utf8");

test("a step names a function of the table; only what that one passes on may be an Estimate", () => {
  const modulesOf = (name: string) => Object.keys(TABLE).filter((module) => TABLE[module][name]);
  for (const [module, steps] of Object.entries(INSIDES)) {
    for (const [name, of] of Object.entries(steps)) {
      const [home] = modulesOf(of);
      expect(home, `${module} ${name}`).toBeDefined();
      const signature = sourceOf(module).split(`export function ${name}(`)[1]?.split(" {\n")[0] ?? "";
      const isPassedOn = sourceOf(home).includes(`return ${name}(`);
      expect(signature.includes("): Estimate<") && !isPassedOn, `${module} ${name}`).toBe(false);
    }
  }
});

/** Where in an answer a number is not finite; null where all are. */
function lostNumber(value: unknown, path = ""): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : `${path} = ${value}`;
  if (typeof value !== "object" || value === null) return null;
  const entries = value instanceof Map ? value.entries() : ArrayBuffer.isView(value) ? null : Object.entries(value);
  if (entries === null) {
    // Whole numbers are always finite.
    if (!(value instanceof Float64Array || value instanceof Float32Array)) return null;
    const at = value.findIndex((number) => !Number.isFinite(number));
    return at < 0 ? null : `${path}[${at}] = ${value[at]}`;
  }
  for (const [key, part] of entries) {
    const lost = lostNumber(part, `${path}.${key}`);
    if (lost) return lost;
  }
  return null;
}

test("the law can fail", () => {
  expect(lostNumber({ a: [1, Number.NaN] })).toBe(".a.1 = NaN");
  expect(lostNumber(Float64Array.of(0, -1 / 0))).toBe("[1] = -Infinity");
  expect(lostNumber({ ok: true, value: [0, null, "x", undefined] })).toBeNull();
});

const SEEDS = 3;
const studies = Object.entries(SHAPES).flatMap(([name, shape]) =>
  Array.from({ length: SEEDS }, (_, seed) => ({ name: `${name}, seed ${seed}`, study: anyStudy(shape, seed) })),
);

test.each(Object.keys(TABLE))("%s lets no NaN and no infinity out", (module) => {
  for (const [name, answer] of Object.entries(TABLE[module])) {
    for (const { name: shape, study } of studies) {
      expect(lostNumber(answer(study)), `${name} of a study that is ${shape}`).toBeNull();
    }
  }
});
