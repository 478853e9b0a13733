import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportProblem } from "@/lib/exchange/schema";
import { ProblemTally } from "./problem-tally";

const problem = fc.record({ code: fc.constantFrom("not_json", "too_long", "nul_removed"), kept: fc.boolean() });

test("every problem is counted once, by its kind; the first few are shown", () => {
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
          message: "",
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
