import "server-only";
import type { Transaction } from "@/lib/db/client";
import { sha256 } from "@/lib/secret";
import { promptIdentity } from "./prompt-identity";

export interface AnsweredPrompt {
  position: number;
  sourceId: string | null;
  text: string;
  occurrence: number;
  reference: string | null;
  tags: { key: string; value: string }[];
  responses: { systemId: bigint; text: string }[];
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Writes prompts with their responses into a draft; what is there already stays, so that it may run twice. */
export async function addResponses(tx: Transaction, studyId: bigint, prompts: AnsweredPrompt[]): Promise<void> {
  const known = prompts.map((prompt) => ({
    ...prompt,
    identityHash: promptIdentity(prompt.sourceId, prompt.text, prompt.occurrence),
  }));
  await tx.prompt.createMany({
    data: known.map(({ position, sourceId, identityHash, reference }) => ({
      studyId,
      position,
      sourceId,
      identityHash,
      reference,
    })),
    skipDuplicates: true,
  });
  const stored = await tx.prompt.findMany({
    where: { studyId, identityHash: { in: known.map((prompt) => prompt.identityHash) } },
    select: { id: true, identityHash: true },
  });
  const ids = new Map(stored.map(({ id, identityHash }) => [hex(identityHash), id]));
  const withId = known.flatMap((prompt) => {
    const promptId = ids.get(hex(prompt.identityHash));
    return promptId === undefined ? [] : [{ ...prompt, promptId }];
  });
  if (withId.length < known.length) throw new Error("a prompt's position is taken by another prompt");
  await tx.turn.createMany({
    data: withId.map(({ promptId, text }) => ({ promptId, ordinal: 0, text })),
    skipDuplicates: true,
  });
  await tx.tag.createMany({
    data: withId.flatMap(({ promptId, tags }) => tags.map((tag) => ({ promptId, ...tag }))),
    skipDuplicates: true,
  });
  await tx.response.createMany({
    data: withId.flatMap(({ promptId, responses }) =>
      responses.map(({ systemId, text }) => ({
        promptId,
        systemId,
        text,
        contentHash: new Uint8Array(sha256(text)),
      })),
    ),
    skipDuplicates: true,
  });
}
