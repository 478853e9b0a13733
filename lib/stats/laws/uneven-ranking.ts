import { seededRng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import { symmetricReach } from "@/lib/stats/ranking/reach";
import { contrastVariance } from "@/lib/stats/ranking/strength-contrasts";
import { modelCovariance, strengthCovariance } from "@/lib/stats/ranking/strength-covariance";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { voteScores } from "@/lib/stats/ranking/vote-scores";
import { wildReach } from "@/lib/stats/ranking/wild-reach";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { definedValue, judgmentsOf } from "./laws";

const pairs = allSystemPairs(4);

/** Annotators of whom the first does half of the work, the last a twentieth, and each of whom has their tastes. */
function unevenStudy(annotators: number, seed: number) {
  const rng = seededRng(seed);
  const normal = standardNormalSampler(rng);
  const effects = (groups: number, size: number) =>
    Array.from({ length: groups }, () => [0, 0, 0, 0].map(() => size * normal()));
  const [taste, suits] = [effects(annotators, 0.7), effects(100, 0.35)];
  return judgmentsOf(
    Array.from({ length: 600 }, (_, i) => {
      const [cluster, pair] = [i % 100, rng.int(6)];
      const rater = i < 3 * annotators ? i % annotators : Math.floor(annotators * rng.float() ** 3);
      const [a, b] = [pairs.a[pair], pairs.b[pair]];
      const win = 1 / (1 + Math.exp(taste[rater][b] + suits[cluster][b] - taste[rater][a] - suits[cluster][a]));
      return { cluster, rater, pair, outcome: rng.float() < 0.1 ? 1 : rng.float() < win ? 0 : 2 };
    }),
  );
}

/** Whether a contrast of equal systems has an interval that holds 0: by a wild bootstrap, or by t. */
export const unevenCovers = (annotators: number, bootstraps: boolean) => (seed: number) => {
  const judgments = unevenStudy(annotators, seed);
  const strengths = definedValue(fitBradleyTerry(winMatrix(judgments, pairs)));
  const { covariance } = definedValue(strengthCovariance(judgments, pairs, strengths, "annotator_and_prompt"));
  const options = { level: 0.95, degreesOfFreedom: annotators - 1, rounds: 399 };
  const scores = voteScores(judgments, pairs, strengths.theta);
  const bread = definedValue(modelCovariance(strengths, 600));
  const reachOf = bootstraps ? wildReach(judgments, { scores, bread }, "both", seededRng(seed), options) : undefined;
  const weights = Float64Array.of(1, -1, 0, 0);
  const value = strengths.theta[0] - strengths.theta[1];
  const { down, up } = (reachOf ?? symmetricReach(0.95, annotators - 1))(
    weights,
    value,
    Math.sqrt(contrastVariance(covariance, 4, 0, 1)),
  );
  return value + down <= 0 && 0 <= value + up;
};
