import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { buildReport } from "@/lib/results/report";
import { sampleColumns } from "@/lib/results/sample-columns";
import { chooseSequenceRule } from "@/lib/stats/sequential/sequence-rule";
import { chooseIntervalRule } from "@/lib/stats/win-rate/interval-rule";

const headings = [...readFileSync("docs/methods.md", "utf8").matchAll(/^## (.+)$/gm)].map(([, title]) =>
  title.toLowerCase().replaceAll(" ", "-"),
);

test("every method that a report points to has its heading in docs/methods.md", () => {
  const { agreement } = buildReport({ ...sampleColumns([]), steps: 3 }, ResultsFilter.parse({}));
  for (const { anchor } of agreement.selected?.measures ?? []) expect(headings).toContain(anchor);
  for (const raters of [1, 10, 40]) {
    for (const prompts of [1, 10, 40]) {
      for (const n of [10, 40, 400]) {
        expect(headings).toContain(chooseIntervalRule({ n, raters, prompts, uniform: false }).anchor);
        expect(headings).toContain(chooseSequenceRule({ n, raters, prompts }).anchor);
      }
    }
  }
  expect(headings).toContain("win-rate");
});

test("every link from a page to a method has its heading", () => {
  const files = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  const pages = files.map((file) => readFileSync(join("components", file), "utf8"));
  const anchors = pages.flatMap((page) =>
    [...page.matchAll(/<MethodLink\s+anchor="([^"]+)"/g)].map(([, anchor]) => anchor),
  );
  expect(anchors.length).toBeGreaterThan(0);
  for (const anchor of anchors) expect(headings).toContain(anchor);
});

test("links within docs/methods.md lead to its headings", () => {
  for (const [, anchor] of readFileSync("docs/methods.md", "utf8").matchAll(/\(#([^)]+)\)/g)) {
    expect(headings).toContain(anchor);
  }
});

test("docs/methods.md begins with a list of its sections, in their order", () => {
  const [beginning] = readFileSync("docs/methods.md", "utf8").split(/^## /m);
  const listed = beginning.split("\n").filter((line) => line.startsWith("- "));
  expect(listed.flatMap((line) => [...line.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor))).toEqual(headings);
});
