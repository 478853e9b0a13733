import { expect, test } from "vitest";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import { summariseFit } from "./label-fit-summary";
import type { LabelFit } from "./label-model";
import { prevalenceModel } from "./prevalence";
import { votesByUnit } from "./votes-by-unit";

const votes = votesByUnit(
  judgmentsOf([0, 0, 2].flatMap((outcome, cluster) => [0, 1].map((rater) => ({ cluster, rater, outcome })))),
  2,
);
const model = {
  votes,
  ...prevalenceModel(votes, { prevalence: "pooled", symmetric: false, smoothing: 0 }),
  fitErrors: () => {},
};

/** Classes a and b of two raters who both answer right with 0.9 and 0.7; `turned` exchanges the classes. */
function fitOf(turned: boolean): LabelFit {
  const inOrder = (pairs: number[][]) => Float64Array.from(pairs.flatMap(([x, y]) => (turned ? [y, x] : [x, y])));
  return {
    posterior: inOrder([
      [0.9, 0.1],
      [0.8, 0.2],
      [0.1, 0.9],
    ]),
    prevalence: inOrder([[0.6, 0.4]]),
    errors: inOrder([
      [0.9, 0.3],
      [0.1, 0.7],
      [0.9, 0.3],
      [0.1, 0.7],
    ]),
    expected: inOrder([
      [1.7, 0.3],
      [0.1, 0.9],
      [1.7, 0.3],
      [0.1, 0.9],
    ]),
    logLikelihood: -3,
    iterations: 1,
    converged: true,
  };
}

test("exchanged classes are given back their names everywhere", () => {
  const [right, turned] = [false, true].map((exchanged) => summariseFit(model, fitOf(exchanged), false));
  expect(right.relabelled).toBe(false);
  expect(turned).toEqual({ ...right, relabelled: true });
  expect([...right.posterior.slice(0, 4)]).toEqual([0.9, 0, 0.1, 0]);
  expect([...right.confusion.slice(0, 4)]).toEqual([0.9, 0, 0.1, 0]);
  expect(right.accuracy[0]).toMatchObject({ n: 3, value: expect.closeTo(0.6 * 0.9 + 0.4 * 0.7, 12) });
});
