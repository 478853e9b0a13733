import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";
import { judgmentsOf } from "./laws";

/** 800 votes of 40 annotators on 100 prompts of two equal systems, each with tastes of their own; the first five or so cast most of the votes. */
export function unevenVotes(seed: number): Judgments {
  const rng = seededRng(seed);
  const normal = standardNormalSampler(rng);
  const effects = (groups: number) => Array.from({ length: groups }, () => 0.5 * normal());
  const [taste, slant] = [effects(40), effects(100)];
  return judgmentsOf(
    Array.from({ length: 800 }, (_, i) => {
      const [rater, cluster] = [i < 80 ? i % 40 : Math.floor(40 * rng.float() ** 6), i % 100];
      const win = 1 / (1 + Math.exp(-taste[rater] - slant[cluster]));
      return { rater, cluster, outcome: rng.float() < 0.1 ? 1 : rng.float() < win ? 0 : 2 };
    }),
  );
}
