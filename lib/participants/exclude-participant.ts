import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { lockParticipant } from "./lock-participant";
import type { ParticipantRef } from "./schema";

/** Their votes are kept but count no more, and the slots they filled or held are free for others. */
export async function excludeParticipant(actor: Actor, ref: ParticipantRef): Promise<{ votes: number }> {
  return transaction(async (tx) => {
    const { id, studyId, state } = await lockParticipant(tx, actor, ref);
    if (state === "excluded") return { votes: 0 };
    const freed = await tx.$queryRaw<{ voted: boolean }[]>`
      WITH taken AS (
        SELECT "id", "slotId", "state" FROM "Assignment"
        WHERE "participantId" = ${id} AND "kind" = 'main' AND "state" IN ('offered', 'voted') ORDER BY "id" FOR UPDATE
      ),
      slots AS (UPDATE "Slot" SET "state" = 'open' FROM taken WHERE "Slot"."id" = taken."slotId" AND "Slot"."state" IN ('held', 'filled')),
      settled AS (
        UPDATE "Assignment" SET "settledAt" = now(),
          "state" = (CASE WHEN taken."state" = 'voted' THEN 'excluded' ELSE 'lapsed' END)::"AssignmentState"
        FROM taken WHERE "Assignment"."id" = taken."id"
      )
      SELECT "state" = 'voted' AS voted FROM taken`;
    const votes = freed.filter((each) => each.voted).length;
    await tx.participant.update({ where: { id }, data: { state: "excluded" } });
    await tx.study.update({ where: { id: studyId }, data: { epoch: { increment: 1 } } });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "participant.excluded",
      subject: ref.participantId,
      detail: { votes },
    });
    return { votes };
  });
}
