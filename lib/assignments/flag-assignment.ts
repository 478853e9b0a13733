import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { lockOwnAssignment } from "./lock-assignment";
import type { FlagInput } from "./schema";
import { sideOf } from "./sides";

const atMost = 20;

/** A note to the researcher about a pair, beside the vote; sent twice, kept once. */
export async function flagAssignment(actor: Actor, assignmentId: string, input: FlagInput): Promise<void> {
  await transaction(async (tx) => {
    const { id, participantId, flipped } = await lockOwnAssignment(tx, actor, assignmentId);
    const guessed = input.guessed ? sideOf(input.guessed, flipped) : null;
    const of = { assignmentId: id, participantId, kind: input.kind };
    const flag = { ...of, note: input.note || null, guess: input.guess ?? null, guessed };
    const same = await tx.flag.findFirst({ where: flag, select: { id: true } });
    if (!same && (await tx.flag.count({ where: { assignmentId: id } })) < atMost) await tx.flag.create({ data: flag });
  });
}
