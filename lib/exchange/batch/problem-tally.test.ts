import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportProblem } from "@/lib/exchange/schema";
import { ProblemTally } from "./problem-tally";

const problem = fc.record({ code: fc.constantFrom("not_json", "too_long", "nul_removed"), kept: fc.boolean() });

test("every problem is counted once, by what is said of it; the first few are shown", () => {
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 30 }), (problems) => {
      const tally = new ProblemTally();
      for (const [index, { code, kept }] of problems.entries()) {
        const full: ImportProblem = {
          kind: "problem",
          line: index + 1,
          row: index + 1,
          code: code as "not_json",
          kept,
          message: code,
          hint: "",
        };
        tally.add(full);
      }
      const list = tally.list();
      expect(tally.rejected + tally.changed).toBe(problems.length);
      expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(problems.length);
      for (const { count, examples } of list) expect(examples).toHaveLength(Math.min(count, 5));
    }),
  );
});

test("sentences without end are told by their kind", () => {
  const tally = new ProblemTally();
  const place = { kind: "problem", code: "wrong_type", hint: "", kept: false } as const;
  for (let line = 1; line <= 1000; line += 1) tally.add({ ...place, line, row: line, message: `${line}` });
  expect(tally.list()).toHaveLength(50);
  expect(tally.list()[0]).toMatchObject({ count: 951, examples: { length: 5 } });
});
