import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { fitBradleyTerry } from "./bradley-terry";
import { winMatrix } from "./win-matrix";

test("the small study has the reference log-likelihood", () => {
  const { judgments, pairs } = smallStudy();
  const { logLikelihood } = definedValue(fitBradleyTerry(winMatrix(judgments, pairs)));
  expect(logLikelihood).toBeCloseTo(-136.71962883770345, 9);
});
