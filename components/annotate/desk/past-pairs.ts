import { type Answered, post } from "@/components/annotate/unsent/annotate-api";
import { type Answer, emptyAnswer, overall } from "@/components/annotate/vote/questions";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { PastVote } from "@/lib/votes/schema";
import type { Settled } from "./desk-state";

type PastPair = { pair: BlindComparison; vote: PastVote | null };

/** What this annotator settled last, as the server knows it, newest last; without what is in hand. */
export async function pastPairs(publicId: string, inHand: string[]): Promise<Answered<Settled[]>> {
  for (let before: string | undefined; ; ) {
    const answer = await post<{ settled: PastPair[] }>(`annotate/${publicId}/history`, { before });
    if (!answer.ok) return answer;
    const { settled } = answer.body;
    before = settled.at(-1)?.pair.assignmentId;
    const found = settled.filter(({ pair }) => !inHand.includes(pair.assignmentId));
    // All of them may be skips that came back and are not voted on yet.
    if (found.length > 0 || before === undefined) return { ok: true, body: found.map(settledPair).reverse() };
  }
}

function settledPair({ pair, vote }: PastPair): Settled {
  return { pair, answer: vote ? answerOf(vote) : emptyAnswer, by: vote ? "vote" : "skip" };
}

export function answerOf(vote: PastVote): Answer {
  const aspects = Object.entries(vote.aspects).map(
    ([key, choice]) => [key, { choice, strength: vote.aspectStrengths[key] }] as const,
  );
  return {
    given: { ...Object.fromEntries(aspects), [overall]: { choice: vote.choice, strength: vote.strength ?? undefined } },
    confidence: vote.confidence,
    rationale: vote.rationale ?? "",
    reasons: vote.reasons,
    highlights: vote.highlights,
  };
}
