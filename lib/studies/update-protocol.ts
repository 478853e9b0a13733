import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { databaseNull, type Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { protocolRow } from "./protocol-row";
import type { ProtocolInput, StudyTitles } from "./schema";

/** Changes a draft's titles, protocol and aspects; what annotators have begun to answer is frozen. */
export async function updateProtocol(
  actor: Actor,
  input: { studyId: string } & StudyTitles & ProtocolInput,
): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${id} FOR UPDATE`;
    const study = await tx.study.findUniqueOrThrow({ where: { id }, include: { systems: true } });
    if (study.state !== "draft") {
      throw new AppError(
        "conflict",
        "This study has been opened, so its protocol is frozen. Make a new study to ask something else.",
      );
    }
    const { pairing, ...row } = protocolRow(input, new Map(study.systems.map((system) => [system.name, system.id])));
    const { title, publicTitle } = input;
    await tx.study.update({ where: { id }, data: { title, publicTitle } });
    await tx.protocolVersion.updateMany({
      where: { studyId: id, frozenAt: null },
      data: { ...row, pairing: pairing ?? databaseNull },
    });
    await replaceAspects(tx, id, input.aspects);
    await tx.rationaleCode.deleteMany({ where: { studyId: id, offered: true } });
    await tx.rationaleCode.createMany({
      data: input.reasons.map((reason, position) => ({ studyId: id, position, offered: true, ...reason })),
    });
    await recordEvent(tx, { actorId: actor.id, studyId: id, action: "protocol.updated" });
  });
}

/** An aspect stays the same row under its key: judges may have answered on it before anybody votes. */
async function replaceAspects(tx: Transaction, studyId: bigint, aspects: ProtocolInput["aspects"]): Promise<void> {
  const gone = await tx.aspect.findMany({
    where: { studyId, key: { notIn: aspects.map(({ key }) => key) } },
    select: { id: true, name: true, _count: { select: { scores: true, verdicts: true } } },
  });
  const judged = gone.find(({ _count }) => _count.scores + _count.verdicts > 0);
  if (judged)
    throw new AppError("conflict", `Judges have answered on “${judged.name}”, so it stays part of the study.`, {
      aspects: "Keep this aspect.",
    });
  await tx.aspect.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const [position, { key, name, question, tagFilter }] of aspects.entries()) {
    const row = { position, name, question, tagFilter: tagFilter ?? databaseNull };
    await tx.aspect.upsert({
      where: { studyId_key: { studyId, key } },
      create: { studyId, key, ...row },
      update: row,
    });
  }
}
