import type { Drift } from "@/lib/stats/annotators/drift";
import type { RaterHabits } from "@/lib/stats/annotators/rater-habits";
import type { SideRun } from "@/lib/stats/annotators/side-runs";
import type { Estimate } from "@/lib/stats/estimate";
import { binomialTest } from "@/lib/stats/significance/binomial-test";

/** What stands out in how somebody votes. It describes behaviour; the votes themselves say more. */
export type Remark =
  | { kind: "side_run"; side: "left" | "right"; longest: number }
  | { kind: "one_side"; side: "left" | "right"; share: number }
  | { kind: "one_answer"; answer: "tie" | "both_bad"; votes: number }
  | { kind: "fast"; seconds: number; others: number }
  | { kind: "no_better_than_chance"; accuracy: number }
  | { kind: "drift"; figure: keyof Drift; firstHalf: number; secondHalf: number };

export interface Behaviour {
  habits: RaterHabits;
  accuracy: Estimate<number> | null;
  drift: Drift | null;
  run: Estimate<SideRun>;
}

/** What one annotator is compared with. */
export interface Peers {
  /** Annotators with a vote: each test allows for as many. */
  annotators: number;
  /** Answers that the study allows. */
  answers: number;
  /** Median of the annotators' median seconds; null with fewer than three. */
  seconds: number | null;
}

/** Chance of a remark on anybody at all among annotators who vote as they should, one kind of remark at a time. */
const LEVEL = 0.01;
const ENOUGH_VOTES = 20;
const SAME_ANSWERS = 10;
/** Of the others' median time. */
const FAST = 0.25;

export function remarksOn({ habits, accuracy, drift, run }: Behaviour, peers: Peers): Remark[] {
  const remarks: Remark[] = [];
  const { leftRate, medianSeconds, counts, votes } = habits;
  if (run.ok && run.value.flagged) remarks.push({ kind: "side_run", side: run.value.side, longest: run.value.longest });
  if (leftRate.ok) {
    const { value, n } = leftRate;
    const test = binomialTest(Math.round(value * n), n);
    const side = value > 0.5 ? "left" : "right";
    const share = Math.max(value, 1 - value);
    if (test.ok && test.value * peers.annotators <= LEVEL) remarks.push({ kind: "one_side", side, share });
  }
  if (votes >= SAME_ANSWERS && counts.ties === votes) remarks.push({ kind: "one_answer", answer: "tie", votes });
  if (votes >= SAME_ANSWERS && counts.bothBad === votes)
    remarks.push({ kind: "one_answer", answer: "both_bad", votes });
  if (medianSeconds.ok && medianSeconds.n >= ENOUGH_VOTES && peers.seconds !== null) {
    const { value } = medianSeconds;
    if (value < FAST * peers.seconds) remarks.push({ kind: "fast", seconds: value, others: peers.seconds });
  }
  if (accuracy?.ok && accuracy.n >= ENOUGH_VOTES && accuracy.value <= 1 / peers.answers)
    remarks.push({ kind: "no_better_than_chance", accuracy: accuracy.value });
  return drift ? [...remarks, ...drifts(drift)] : remarks;
}

function drifts(drift: Drift): Remark[] {
  return (["leftRate", "tieRate", "agreement", "logSeconds"] as const).flatMap((figure): Remark[] => {
    const trend = drift[figure];
    if (!trend.ok || trend.value.adjustedPValue > LEVEL) return [];
    const [firstHalf, secondHalf] = [trend.value.firstHalf, trend.value.secondHalf].map((mean) =>
      figure === "logSeconds" ? Math.exp(mean) : mean,
    );
    return [{ kind: "drift", figure, firstHalf, secondHalf }];
  });
}
