import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyJudgments } from "@/lib/stats/judgments/judgments";
import { expectNear } from "@/lib/stats/laws/expect-near";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { connectedWinMatrix } from "@/lib/stats/laws/win-matrices";
import { bootstrapClusters } from "./bootstrap-clusters";
import { bootstrapVotes, ROUNDS_PER_CHUNK } from "./bootstrap-votes";
import { fitBradleyTerry } from "./bradley-terry";
import { combineBootstrap } from "./combine-bootstrap";
import { comparedPairs } from "./compared-pairs";
import { strengthRefit } from "./refit-strengths";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
import { allSystemPairs } from "./system-pairs";
import { winMatrix } from "./win-matrix";

const { judgments, pairs } = smallStudy();
const matrix = winMatrix(judgments, pairs);
const strengths = definedValue(fitBradleyTerry(matrix));
const chunksOf = (draw: (seed: number, chunk: number) => Float64Array, chunks: number) =>
  Array.from({ length: chunks }, (_, chunk) => draw(1, chunk));

describe("rounds", () => {
  const draw = bootstrapVotes(matrix, strengths.theta);
  test("are the same whoever draws a chunk, and others for another chunk or seed", () => {
    draw(1, 2);
    expect(draw(1, 0)).toEqual(bootstrapVotes(matrix, strengths.theta)(1, 0));
    expect(draw(1, 0)).not.toEqual(draw(1, 1));
    expect(draw(1, 0)).not.toEqual(draw(2, 0));
    const drawClusters = bootstrapClusters(judgments, judgments.rater, pairs, strengths.theta);
    drawClusters(1, 2);
    expect(drawClusters(1, 3)).toEqual(bootstrapClusters(judgments, judgments.rater, pairs, strengths.theta)(1, 3));
  });

  test("of independent votes spread like HC0, of annotators like their cluster sandwich", () => {
    const spread = (chunks: Float64Array[]) => definedValue(combineBootstrap(chunks, 4, chunks.length * 50)).covariance;
    const of = (clusters: "vote" | "annotator" | "prompt") =>
      definedValue(strengthCovariance(judgments, pairs, strengths, clusters, { smallSample: false })).covariance;
    const near = (drawn: Float64Array, sandwich: Float64Array) => {
      for (let i = 0; i < 16; i += 5) expect(Math.abs(drawn[i] / sandwich[i] - 1)).toBeLessThan(0.25);
    };
    near(spread(chunksOf(draw, 40)), of("vote"));
    near(spread(chunksOf(bootstrapClusters(judgments, judgments.rater, pairs, strengths.theta), 40)), of("annotator"));
    near(spread(chunksOf(bootstrapClusters(judgments, judgments.cluster, pairs, strengths.theta), 40)), of("prompt"));
  });
});

test("a refit from another table's fit is that of a fresh start", () => {
  fc.assert(
    fc.property(connectedWinMatrix, fc.array(fc.nat(6), { minLength: 20, maxLength: 20 }), (table, changes) => {
      const fit = definedValue(fitBradleyTerry(table));
      const { systems, length, first, second, wins, losses, ties } = comparedPairs(table);
      const list = { systems, first: first.subarray(0, length), second: second.subarray(0, length) };
      const votes = Float64Array.from({ length }, (_, pair) => wins[pair] + losses[pair] + ties[pair]);
      const drawn = {
        votes: Float64Array.from({ length }, (_, pair) => changes[pair] + changes[pair + 10]),
        scores: Float64Array.from({ length }, (_, pair) => changes[pair]),
      };
      const other = { systems, wins: new Float64Array(systems ** 2), ties: new Float64Array(systems ** 2), n: 0 };
      for (let pair = 0; pair < length; pair++) {
        other.wins[first[pair] * systems + second[pair]] = changes[pair];
        other.wins[second[pair] * systems + first[pair]] = changes[pair + 10];
        other.n += drawn.votes[pair];
      }
      const wanted = fitBradleyTerry(other);
      const theta = strengthRefit(list, votes, fit.theta)(drawn);
      expect(theta === null).toBe(!wanted.ok);
      if (theta && wanted.ok) expectNear(theta, wanted.value.theta, 1e-6);
    }),
  );
});

describe("rounds without a finite fit", () => {
  const two = allSystemPairs(2);
  const rare = { systems: 2, wins: Float64Array.of(0, 9, 1, 0), ties: new Float64Array(4), n: 10 };
  const theta = definedValue(fitBradleyTerry(rare)).theta;
  test("are counted: a single loss is missing from a third of them", () => {
    const chunks = chunksOf(bootstrapVotes(rare, theta), 20);
    const { withoutFit, rounds } = definedValue(combineBootstrap(chunks, 2, 20 * ROUNDS_PER_CHUNK));
    expect(Math.abs(withoutFit / rounds - 0.9 ** 10)).toBeLessThan(0.06);
  });
  test("may be too many", () => {
    expect(combineBootstrap([Float64Array.of(1, -1, 2, -2)], 2, 5)).toMatchObject({ reason: "not_connected", n: 2 });
    expect(combineBootstrap([], 2, 50)).toMatchObject({ reason: "not_connected", n: 0 });
    expect(combineBootstrap([], 1, 50)).toMatchObject({ reason: "one_system" });
  });
  test("are all of them where one annotator holds every loss and is the only one drawn half the time", () => {
    const rows = [0, 0, 2].map((outcome, rater) => ({ cluster: rater, rater, outcome }));
    const votes = judgmentsOf(rows);
    const fit = definedValue(fitBradleyTerry(winMatrix(votes, two)));
    const chunks = chunksOf(bootstrapClusters(votes, votes.rater, two, fit.theta), 20);
    const lost = 1 - chunks.reduce((sum, chunk) => sum + chunk.length / 2, 0) / (20 * ROUNDS_PER_CHUNK);
    expect(Math.abs(lost - ((2 / 3) ** 3 + (1 / 3) ** 3))).toBeLessThan(0.06);
  });
  test("no votes at all have none", () => {
    const none = bootstrapClusters(emptyJudgments(), new Uint32Array(), two, new Float64Array(2));
    expect(none(1, 0)).toHaveLength(0);
    expect(bootstrapVotes({ ...rare, wins: new Float64Array(4), n: 0 }, new Float64Array(2))(1, 0)).toHaveLength(0);
  });
});

test("combined intervals are percentiles, whatever the order of chunks", () => {
  const chunks = chunksOf(bootstrapVotes(matrix, strengths.theta), 4);
  const combined = definedValue(combineBootstrap(chunks, 4, 200, 0.9));
  const turned = definedValue(combineBootstrap([...chunks].reverse(), 4, 200, 0.9));
  expectNear(turned.covariance, combined.covariance, 1e-14);
  expect(turned.contrasts).toEqual(combined.contrasts);
  const [{ interval }] = combined.contrasts;
  const below = chunks.flatMap((chunk) =>
    [...chunk.keys()].filter((at) => at % 4 === 0).map((at) => chunk[at] - chunk[at + 1]),
  );
  expect(below.filter((difference) => difference < interval.low)).toHaveLength(10);
  expect(definedValue(modelCovariance(strengths, 240))[0]).toBeGreaterThan(0);
});
