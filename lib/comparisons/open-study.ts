import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { listNamingSystems } from "@/lib/responses/text-queries";
import { findRevealingNames } from "@/lib/studies/find-revealing-names";
import { type OpenStudyInput, ProtocolSettings } from "@/lib/studies/schema";
import { shownTexts } from "@/lib/studies/shown-texts";
import { requireAskedAspects } from "./require-asked-aspects";

/**
 * Freezes the protocol and sets the planning job going. What would give a system away has to be confirmed:
 * names in the study's own texts by `acceptNames`, responses that name themselves by `acceptLeaks`.
 */
export async function openStudy(actor: Actor, input: OpenStudyInput): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  // Reading every response takes its time: before the study is locked.
  const naming = await listNamingSystems({ id });
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${id} FOR UPDATE`;
    const study = await tx.study.findUniqueOrThrow({
      where: { id },
      include: {
        protocols: { orderBy: { version: "desc" }, take: 1 },
        systems: true,
        aspects: { orderBy: { position: "asc" } },
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
    const generating = await tx.generationRun.findFirst({
      where: { studyId: id, state: { in: ["queued", "running"] } },
    });
    if (generating) {
      throw new AppError(
        "conflict",
        "Responses are still being generated. Open the study when the run has finished, or stop it.",
      );
    }
    if (study.systems.length < 2 || study._count.prompts === 0) {
      throw new AppError(
        "conflict",
        "A study needs prompts and at least two systems that answer them. Import response files, or generate the responses, first.",
      );
    }
    await requireAskedAspects(tx, { ...study, protocol });
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
    if (study.textsDone < study.textsTotal) {
      throw new AppError(
        "conflict",
        "The responses are still being cleaned up and masked. Open the study when that is done.",
      );
    }
    if (naming.length > 0 && !input.acceptLeaks) {
      throw new AppError(
        "conflict",
        `Responses name themselves: ${naming.map(({ system, responses }) => `${responses} of “${system}”`).join(", ")}. Mask them on the page Blindness, or confirm that they give nothing away.`,
        { acceptLeaks: "Confirm, or mask the names." },
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
      detail: {
        acceptedNames: Boolean(revealing),
        acceptedLeaks: naming.reduce((sum, { responses }) => sum + responses, 0),
      },
    });
    await enqueue(tx, "open-study", { studyId: String(id) }, `open-study:${id}`);
  });
}
