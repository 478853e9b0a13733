import { expect, test } from "vitest";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import { agreementGap } from "./agreement-gap";
import { outcomePatterns } from "./rating-patterns";

const gapOf = (raters: number[]) =>
  agreementGap(outcomePatterns(judgmentsOf(raters.map((rater, cluster) => ({ cluster, rater, outcome: 0 })))));

test("no votes, one annotator, and annotators who never meet are told apart", () => {
  expect(gapOf([])).toBe("no_judgments");
  expect(gapOf([4, 4])).toBe("one_rater");
  expect(gapOf([4, 2])).toBe("no_overlap");
});
