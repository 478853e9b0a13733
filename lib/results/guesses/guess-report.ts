import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import type { GuessedSystem } from "./guess-features";
import { findingOf } from "./guess-finding";
import { matchGuess, type Verdict } from "./match-guess";

/** What an annotator believed to recognise, once per response of a comparison. */
export interface Guess {
  id: string;
  /** Indexes into the systems. */
  shown: number;
  other: number;
  text: string;
  annotator: string;
  annotatorId: string;
  /** The number of the prompt in the study. */
  prompt: number;
  /** The same for both responses of one annotator's comparison. */
  comparison: string;
  voted: boolean;
}

export interface JudgedGuess extends Guess {
  system: string;
  rival: string;
  verdict: Verdict;
}

/** Whether raters recognised the systems. A comparison counts once per annotator, also where both responses were guessed at. */
export interface GuessReport {
  guesses: JudgedGuess[];
  annotators: number;
  comparisons: Record<Verdict, number>;
  /** Votes with a guess on the same comparison by the same annotator, of all votes. */
  voteShare: Estimate<number>;
  votesWithGuess: number;
  /** Of the comparisons whose guess names one of the two systems: how many are right. Chance gives 1/2. */
  rightShare: Estimate<number>;
  interval: Estimate<Interval>;
  /** What it means, in one sentence. */
  finding: string;
}

type Scope = { votes: number; level: number };

export function guessReport(
  guesses: readonly Guess[],
  systems: readonly GuessedSystem[],
  { votes, level }: Scope,
): GuessReport {
  const judged = guesses.map((guess) => {
    const [shown, other] = [systems[guess.shown]!, systems[guess.other]!];
    const verdict = matchGuess(guess.text, { shown, other, study: systems });
    return { ...guess, system: shown.name, rival: other.name, verdict };
  });
  const byComparison = new Map<string, JudgedGuess[]>();
  for (const guess of judged) {
    const key = `${guess.annotatorId} ${guess.comparison}`;
    byComparison.set(key, [...(byComparison.get(key) ?? []), guess]);
  }
  const comparisons = { right: 0, wrong: 0, neither: 0, unclear: 0 };
  let votesWithGuess = 0;
  for (const both of byComparison.values()) {
    comparisons[together(both.map(({ verdict }) => verdict))] += 1;
    if (both.some(({ voted }) => voted)) votesWithGuess += 1;
  }
  const { right, wrong } = comparisons;
  const n = right + wrong;
  const interval = wilsonInterval(right, n, level);
  return {
    guesses: judged,
    annotators: new Set(judged.map(({ annotatorId }) => annotatorId)).size,
    comparisons,
    votesWithGuess,
    voteShare: share(votesWithGuess, votes, "votes with a guess of all votes"),
    rightShare: share(right, n, "right of those that name one of the pair"),
    interval,
    finding: findingOf(judged.length, interval),
  };
}

/** The two sides of one comparison say the same thing twice, or contradict each other. */
function together(verdicts: Verdict[]): Verdict {
  const said = new Set(verdicts);
  if (said.has("right") && said.has("wrong")) return "unclear";
  return (["right", "wrong", "neither"] as const).find((verdict) => said.has(verdict)) ?? "unclear";
}

function share(count: number, n: number, method: string): Estimate<number> {
  return n === 0 ? undefinedFor("no_judgments", n) : { ok: true, value: count / n, n, method };
}
