import { afterAll, expect, test } from "vitest";
import { definedValue, type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { bootstrapClusters } from "@/lib/stats/ranking/bootstrap-clusters";
import { bootstrapVotes } from "@/lib/stats/ranking/bootstrap-votes";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import { combineBootstrap } from "@/lib/stats/ranking/combine-bootstrap";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { bootstrapRanking } from "./bootstrap-ranking";
import { closeComputationPool } from "./pool";

afterAll(() => closeComputationPool());

const rng = seededRng(3);
const rows = Array.from(
  { length: 600 },
  (): JudgmentRow => ({ cluster: rng.int(40), rater: rng.int(12), pair: rng.int(6), outcome: rng.int(3) }),
);
const judgments = judgmentsOf(rows);
const pairs = allSystemPairs(4);
const matrix = winMatrix(judgments, pairs);
const { theta } = definedValue(fitBradleyTerry(matrix));
const chunks = [0, 1, 2, 3];

test("rounds drawn by several threads are those of one", async () => {
  const draw = bootstrapVotes(matrix, theta);
  const alone = combineBootstrap(
    chunks.map((chunk) => draw(5, chunk)),
    4,
    200,
  );
  expect(await bootstrapRanking({ matrix, theta, seed: 5 }, { rounds: 200 })).toEqual(alone);
});

test("so are rounds of whole annotators", async () => {
  const clusters = { judgments, key: judgments.rater, pairs };
  const draw = bootstrapClusters(judgments, judgments.rater, pairs, theta);
  const alone = combineBootstrap(
    chunks.map((chunk) => draw(5, chunk)),
    4,
    200,
  );
  expect(await bootstrapRanking({ matrix, theta, clusters, seed: 5 }, { rounds: 200 })).toEqual(alone);
});
