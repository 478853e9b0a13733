import "server-only";
import type { Actor } from "@/lib/auth/session";
import { notFound } from "@/lib/errors";
import type { LeaveAsWrittenInput } from "./schema";
import { changeTextRules } from "./set-text-rules";

/** Takes one response out of the masking, or puts it back in: what names nothing there is no leak. */
export async function leaveAsWritten(actor: Actor, input: LeaveAsWrittenInput): Promise<void> {
  const { studyId, responseId, asWritten } = input;
  await changeTextRules(actor, studyId, async (rules, tx, id) => {
    const response = await tx.response.findFirst({ where: { id: BigInt(responseId), prompt: { studyId: id } } });
    if (!response) throw notFound("response");
    const others = rules.asWritten.filter((other) => other !== responseId);
    return { ...rules, asWritten: asWritten ? [...others, responseId] : others };
  });
}
