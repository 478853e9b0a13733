import "server-only";
import { isDeepStrictEqual } from "node:util";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { addVersion, findTemplate } from "./prompt-template";
import type { ImportPromptSetInput, PromptSetInput } from "./schema";
import { shippedSets } from "./shipped-sets";
import { readPromptFile, writePromptFile } from "./urial-prompt";

/** A set in parts becomes a new version of its name; parts that say what is kept already change nothing, byte for byte. */
export async function savePromptSet(actor: Actor, { studyId, name, set }: PromptSetInput): Promise<{ id: string }> {
  const body = writePromptFile(set);
  const read = readPromptFile(body);
  if (!read.ok || !isDeepStrictEqual({ ...read.set, form: set.form }, set)) {
    throw new AppError(
      "invalid",
      "This could not be read back as it was written: an example is empty, or holds a line “# Query:” or “# Answer:” of its own.",
    );
  }
  return keep(actor, studyId, { name, body, set });
}

/** A published file is kept as it is. */
export async function importPromptSet(actor: Actor, input: ImportPromptSetInput): Promise<{ id: string }> {
  const read = readPromptFile(input.text);
  if (!read.ok) {
    throw new AppError("invalid", `This is no prompt file in the published form. ${read.reason}`, {
      text: read.reason,
    });
  }
  return keep(actor, input.studyId, { name: input.name, body: input.text, set: null });
}

async function keep(
  actor: Actor,
  studyId: string,
  { name, body, set }: { name: string; body: string; set: PromptSetInput["set"] | null },
): Promise<{ id: string }> {
  const { id: study } = await requireStudyEditor(actor, studyId);
  const id = await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${study} FOR UPDATE`;
    const shipped = shippedSets().find((each) => each.name === name);
    // An edited set that comes with Evenhand follows the one it was made from.
    if (shipped && !(await findTemplate(tx, study, name))) await addVersion(tx, study, name, shipped.body);
    const newest = await findTemplate(tx, study, name);
    const kept = newest && set ? readPromptFile(newest.body) : null;
    if (newest && kept?.ok && isDeepStrictEqual(kept.set, set)) return newest.id;
    const saved = await addVersion(tx, study, name, body);
    await recordEvent(tx, {
      actorId: actor.id,
      studyId: study,
      action: "prompt_set.saved",
      subject: String(saved),
      detail: { name },
    });
    return saved;
  });
  return { id: String(id) };
}
