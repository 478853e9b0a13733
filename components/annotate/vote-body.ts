import type { BlindStudy } from "@/lib/assignments/schema";
import { type Answer, overall } from "./questions";
import { randomId } from "./random-id";
import type { VoteBody } from "./unsent-store";

/** An answer as it is sent, with a key of its own: sending it again changes nothing. */
export function voteBody(study: Pick<BlindStudy, "rationale">, answer: Answer, activeMs: number): VoteBody {
  const rationale = answer.rationale.trim();
  const aspects = Object.entries(answer.given).flatMap(([key, { choice }]) =>
    key === overall || choice === "both_bad" ? [] : [[key, choice] as const],
  );
  return {
    idempotencyKey: randomId(),
    choice: answer.given[overall].choice,
    aspects: Object.fromEntries(aspects),
    activeMs,
    ...(study.rationale !== "off" && rationale !== "" && { rationale }),
  };
}
