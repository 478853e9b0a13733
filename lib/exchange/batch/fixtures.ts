import type { Actor } from "@/lib/auth/session";
import { inPieces } from "@/lib/exchange/laws";
import { defaultProtocol } from "@/lib/studies/default-protocol";
import type { NewStudyForm } from "@/lib/studies/protocol-form";
import { createImport } from "./create-import";
import { storeFile } from "./store-file";

/** An AlpacaEval file of one system: prompt → response. */
export function outputsOf(generator: string, answers: Record<string, string>): string {
  const rows = Object.entries(answers).map(([instruction, output]) => ({
    instruction,
    output,
    generator,
    dataset: "d",
  }));
  return JSON.stringify(rows);
}

/** An import that holds these files, by name. */
export async function anImport(actor: Actor, files: Record<string, string>): Promise<string> {
  const { id } = await createImport(actor);
  for (const [name, content] of Object.entries(files)) await storeFile(actor, id, name, inPieces(content, 100));
  return id;
}

export function studyForm(importId: string, systems: NewStudyForm["systems"]): NewStudyForm {
  return {
    ...defaultProtocol(),
    importId,
    systems,
    title: "A study",
    publicTitle: "Which answer?",
    guidelines: "Read both.",
    seed: "1",
    aspects: [{ key: "depth", name: "Depth", question: "Which is deeper?", tagFilter: null }],
  };
}
