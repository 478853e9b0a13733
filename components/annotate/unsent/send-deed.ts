import type { AnnotatorProgress, BlindComparison, NextAnswer } from "@/lib/assignments/schema";
import { post } from "./annotate-api";
import type { Sent } from "./deed-queue";
import type { Deed } from "./unsent-store";

type Dealt = { next: BlindComparison | null; progress: AnnotatorProgress };
type Returned = { pair: BlindComparison; progress: AnnotatorProgress };

/** What the server gives back beside its acknowledgement. */
export type Receive = {
  dealt: (answer: NextAnswer) => void;
  returned: (old: string, pair: BlindComparison) => void;
};

/** The server deals at most one pair that is not in `holding`: what is in hand, and what is settled but not sent. */
export async function sendDeed(deed: Deed, holding: string[], receive: Receive): Promise<Sent> {
  const path = `assignments/${deed.assignmentId}/${deed.kind === "skip_reason" ? "skip" : deed.kind}`;
  if (deed.kind === "undo") {
    const answer = await post<Returned>(path, { idempotencyKey: deed.id });
    if (!answer.ok) return answer;
    receive.returned(deed.assignmentId, answer.body.pair);
    receive.dealt({ pairs: [], progress: answer.body.progress });
    return { ok: true, renamed: answer.body.pair.assignmentId };
  }
  if (deed.kind === "flag" || deed.kind === "skip_reason") {
    const answer = await post<object>(path, deed.kind === "flag" ? deed.body : { ...deed.body, reasonOnly: true });
    return answer.ok ? { ok: true } : answer;
  }
  const body = { ...deed.body, holding };
  const answer = await post<Dealt>(path, body);
  if (!answer.ok) return answer;
  const { next, progress } = answer.body;
  receive.dealt({ pairs: next ? [next] : [], progress });
  return { ok: true };
}
