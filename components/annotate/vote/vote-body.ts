import { randomId } from "@/components/annotate/unsent/random-id";
import type { VoteBody } from "@/components/annotate/unsent/unsent-store";
import type { BlindStudy } from "@/lib/assignments/schema";
import { type Answer, overall } from "./questions";

/** An answer as it is sent, with a key of its own: sending it again changes nothing. */
export function voteBody(study: Pick<BlindStudy, "rationale">, answer: Answer, activeMs: number): VoteBody {
  const { [overall]: verdict, ...given } = answer.given;
  if (!verdict) throw new Error("a vote was cast without a choice");
  const rationale = answer.rationale.trim();
  const aspects = Object.entries(given).flatMap(([key, { choice }]) =>
    choice === "both_bad" ? [] : [[key, choice] as const],
  );
  const strengths = Object.entries(given).flatMap(([key, { strength }]) =>
    strength ? [[key, strength] as const] : [],
  );
  return {
    idempotencyKey: randomId(),
    choice: verdict.choice,
    ...(verdict.strength && { strength: verdict.strength }),
    aspects: Object.fromEntries(aspects),
    aspectStrengths: Object.fromEntries(strengths),
    ...(answer.confidence !== null && { confidence: answer.confidence }),
    ...(study.rationale !== "off" && rationale !== "" && { rationale }),
    reasons: answer.reasons,
    highlights: answer.highlights,
    activeMs,
  };
}
