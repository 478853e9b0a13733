import type { LabelledScores } from "@/lib/stats/judges/labelled-scores";
import type { Rng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";

export interface SimulatedJudgedStudy {
  prompts: number;
  /** Further prompts on which only the judge spoke. */
  freePrompts: number;
  /** Comparisons of a prompt, and how many of them have votes. */
  units: number;
  voted: number;
  votesPerUnit: number;
  annotators: number;
  /** Standard deviation of prompts' and of annotators' effects, on the log-odds of a win. */
  promptEffects: number;
  annotatorEffects: number;
  /** Share of ties, among votes and verdicts alike, without regard to the prompt. */
  ties: number;
  /** How far the judge's log-odds follow the prompt's, and a slant of its own towards a. */
  insight: number;
  slant: number;
}

/** Votes and verdicts where neither system is better to people: the win rate over all prompts and annotators is one half. */
export function simulateJudgedStudy(study: SimulatedJudgedStudy, rng: Rng): LabelledScores {
  const normal = standardNormalSampler(rng);
  const share = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
  const tastes = Array.from({ length: study.annotators }, () => study.annotatorEffects * normal());
  const votes: { rater: number; cluster: number; human: number; judge: number }[] = [];
  const judged: { cluster: number; judge: number; isVoted: boolean }[] = [];
  for (let cluster = 0; cluster < study.prompts + study.freePrompts; cluster++) {
    const effect = study.promptEffects * normal();
    for (let unit = 0; unit < study.units; unit++) {
      const judge = rng.float() < study.ties ? 0.5 : +(rng.float() < share(study.insight * effect + study.slant));
      const isVoted = cluster < study.prompts && unit < study.voted;
      judged.push({ cluster, judge, isVoted });
      for (let vote = 0; isVoted && vote < study.votesPerUnit; vote++) {
        const rater = rng.int(study.annotators);
        const human = rng.float() < study.ties ? 0.5 : +(rng.float() < share(effect + tastes[rater]));
        votes.push({ rater, cluster, human, judge });
      }
    }
  }
  const scores = (rows: typeof judged) => ({
    cluster: Uint32Array.from(rows, ({ cluster }) => cluster),
    judge: Float64Array.from(rows, ({ judge }) => judge),
  });
  return {
    votes: {
      rater: Uint32Array.from(votes, ({ rater }) => rater),
      cluster: Uint32Array.from(votes, ({ cluster }) => cluster),
      human: Float64Array.from(votes, ({ human }) => human),
      judge: Float64Array.from(votes, ({ judge }) => judge),
    },
    elsewhere: scores(judged.filter(({ isVoted }) => !isVoted)),
    judged: scores(judged),
  };
}
