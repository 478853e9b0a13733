import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole, researchers } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { fileName } from "@/lib/exchange/batch/file-name";
import type { ImportProblem } from "@/lib/exchange/schema";
import { addPrompts } from "@/lib/responses/add-prompts";
import { createStudy } from "@/lib/studies/create-study";
import { defaultProtocol } from "@/lib/studies/default-protocol";
import { readPrompts } from "./read-prompts";
import type { StudyFromPromptsInput } from "./schema";

const AT_ONCE = 2_000;

/** A draft with prompts and no systems yet: their responses are to be generated. */
export async function createStudyFromPrompts(actor: Actor, input: StudyFromPromptsInput): Promise<{ studyId: string }> {
  requireRole(actor, researchers);
  const { title, publicTitle, file } = input;
  const read = await readPrompts(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) {
    const message = `${read.refusal.message} ${read.refusal.hint}`;
    throw new AppError("invalid", message, { file: message });
  }
  if (read.rejected.length > 0 && !input.withoutRows) {
    const message = rejectedText(read.rejected);
    throw new AppError("invalid", message, { withoutRows: message });
  }
  const studyId = await transaction(
    async (tx) => {
      const id = await createStudy(tx, actor, { ...defaultProtocol(), title, publicTitle, systems: [] });
      for (let at = 0; at < read.prompts.length; at += AT_ONCE) {
        await addPrompts(tx, id, read.prompts.slice(at, at + AT_ONCE));
      }
      const detail = { file: fileName(file.name), prompts: read.prompts.length, leftOut: read.rejected.length };
      await recordEvent(tx, { actorId: actor.id, studyId: id, action: "prompts.imported", detail });
      return id;
    },
    { timeoutMs: 60_000 },
  );
  return { studyId: String(studyId) };
}

function rejectedText(rejected: ImportProblem[]): string {
  const shown = rejected.slice(0, 3).map(({ line, message }) => `Line ${line}: ${message}`);
  const rows = rejected.length === 1 ? "1 row" : `${rejected.length.toLocaleString("en")} rows`;
  return `${rows} cannot be read. ${shown.join(" ")} Mend the file, or leave them out.`;
}
