import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { findRevealingNames } from "./find-revealing-names";
import { ProtocolSettings } from "./schema";
import { shownTexts } from "./shown-texts";

/** Freezes the protocol and sets the planning job going. What would give a system away has to be confirmed by `acceptNames`. */
export async function openStudy(actor: Actor, input: { studyId: string; acceptNames: boolean }): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${id} FOR UPDATE`;
    const study = await tx.study.findUniqueOrThrow({
      where: { id },
      include: {
        protocols: { orderBy: { version: "desc" }, take: 1 },
        systems: true,
        aspects: true,
        rationaleCodes: { where: { offered: true } },
        _count: { select: { prompts: true } },
      },
    });
    const protocol = study.protocols[0];
    if (study.state !== "draft") throw new AppError("conflict", "This study has been opened already.");
    if (!protocol) throw new AppError("conflict", "Set the protocol before you open the study.");
    const importing = await tx.importBatch.findFirst({ where: { studyId: id, state: { in: ["queued", "running"] } } });
    if (importing)
      throw new AppError("conflict", "The files are still being imported. Open the study when that is done.");
    if (study.systems.length < 2 || study._count.prompts === 0) {
      throw new AppError(
        "conflict",
        "A study needs prompts and at least two systems that answer them. Import response files first.",
      );
    }
    const shown = shownTexts({
      ...{ publicTitle: study.publicTitle, question: protocol.question, guidelines: protocol.guidelines },
      ...{ aspects: study.aspects, reasons: study.rationaleCodes, settings: ProtocolSettings.parse(protocol.settings) },
    });
    const [revealing] = findRevealingNames(
      study.systems.map((system) => system.name),
      shown,
    );
    if (revealing && !input.acceptNames) {
      throw new AppError(
        "conflict",
        `Annotators would read “${revealing.system}” in ${revealing.where}. Change it, or confirm that it gives nothing away.`,
        { acceptNames: "Confirm, or change the text." },
      );
    }
    await tx.study.update({
      where: { id },
      data: { state: "opening", openingDone: 0, openingTotal: 0, openingError: null },
    });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId: id,
      action: "study.opened",
      detail: { acceptedNames: Boolean(revealing) },
    });
    await enqueue(tx, "open-study", { studyId: String(id) }, `open-study:${id}`);
  });
}
