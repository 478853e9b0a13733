import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { ownNames } from "./own-names";
import { KeptTextRules, type SetTextRulesInput, type TextRules } from "./schema";

/** Sets the rules by which all systems' responses are cleaned up and masked, and sets going the job that applies them. Only in a draft. */
export async function setTextRules(actor: Actor, input: SetTextRulesInput): Promise<void> {
  const { studyId, cleanUp, mask } = input;
  await changeTextRules(actor, studyId, (rules) => ({ ...rules, cleanUp, mask }));
}

/** In a draft only: what annotators have read, or are reading, must stay what it is. */
export async function changeTextRules(
  actor: Actor,
  studyId: string,
  change: (rules: TextRules, tx: Transaction, id: bigint) => TextRules | Promise<TextRules>,
): Promise<void> {
  const { id } = await requireStudyEditor(actor, studyId);
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${id} FOR UPDATE`;
    const study = await tx.study.findUniqueOrThrow({
      where: { id },
      include: { importBatches: { where: { state: { in: ["queued", "running"] } } } },
    });
    if (study.state !== "draft") {
      throw new AppError(
        "conflict",
        "This study has been opened: what annotators read stays as it is, or their votes would be on other texts.",
      );
    }
    if (study.importBatches.length > 0) {
      throw new AppError("conflict", "The files are still being imported. Change the texts when that is done.");
    }
    const kept = KeptTextRules.parse(study.textRules);
    const { cleanUp, mask, asWritten } = await change(kept.wanted, tx, id);
    const settled = study.textsDone >= study.textsTotal;
    const next: KeptTextRules = {
      wanted: { cleanUp, mask, asWritten, own: await ownNames(tx, id) },
      // While the last rules are still being applied, the texts are between them and those before.
      previous: settled ? kept.wanted : kept.previous,
      actorId: String(actor.id),
      run: kept.run + 1,
    };
    const textsTotal = await tx.response.count({ where: { prompt: { studyId: id } } });
    await tx.study.update({ where: { id }, data: { textRules: next, textsDone: 0, textsTotal } });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId: id,
      action: "texts.rules_set",
      detail: { cleanUp, mask, asWritten },
    });
    await enqueue(tx, "apply-text-rules", { studyId: String(id) }, `apply-text-rules:${id}`);
  });
}
