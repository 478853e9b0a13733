import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import { joinSql, sql } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { lockParticipant } from "./lock-participant";
import type { ParticipantRef } from "./schema";

export type Readmitted = { counted: number; surplus: number };

/** Their votes count again wherever nobody voted in their place; the others are kept as surplus, so that no comparison goes over k. */
export async function readmitParticipant(actor: Actor, ref: ParticipantRef): Promise<Readmitted> {
  return transaction(async (tx) => {
    const { id, studyId, state } = await lockParticipant(tx, actor, ref);
    if (state !== "excluded") return { counted: 0, surplus: 0 };
    const excluded = await tx.assignment.findMany({
      where: { participantId: id, kind: "main", state: "excluded" },
      select: { id: true, slotId: true, comparisonId: true, flipped: true },
    });
    const free = await tx.$queryRaw<{ id: bigint; comparisonId: bigint; flipped: boolean }[]>`
      SELECT s."id", s."comparisonId", s."flipped" FROM "Slot" s
      JOIN "Assignment" a ON a."comparisonId" = s."comparisonId" AND a."flipped" = s."flipped"
      WHERE a."participantId" = ${id} AND a."kind" = 'main' AND a."state" = 'excluded' AND s."state" = 'open'
      ORDER BY s."id" FOR UPDATE OF s`;
    const back = excluded.map((assignment) => {
      const fits = free.filter((s) => s.comparisonId === assignment.comparisonId && s.flipped === assignment.flipped);
      const slot = fits.find((each) => each.id === assignment.slotId) ?? fits[0];
      return { id: assignment.id, slotId: slot?.id ?? null };
    });
    if (back.length > 0) {
      const rows = joinSql(back.map((each) => sql`(${each.id}::bigint, ${each.slotId}::bigint)`));
      await tx.$executeRaw`
        WITH back("id", "slotId") AS (VALUES ${rows}),
        slots AS (UPDATE "Slot" SET "state" = 'filled' FROM back WHERE "Slot"."id" = back."slotId"),
        votes AS (
          UPDATE "Vote" SET "surplus" = back."slotId" IS NULL, "updatedAt" = now() FROM back WHERE "Vote"."assignmentId" = back."id"
        )
        UPDATE "Assignment" SET "state" = 'voted', "slotId" = back."slotId" FROM back WHERE "Assignment"."id" = back."id"`;
    }
    const counted = back.filter((each) => each.slotId !== null).length;
    const done = { counted, surplus: back.length - counted };
    await tx.participant.update({ where: { id }, data: { state: "active" } });
    await tx.study.update({ where: { id: studyId }, data: { epoch: { increment: 1 } } });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "participant.readmitted",
      subject: ref.participantId,
      detail: done,
    });
    return done;
  });
}
