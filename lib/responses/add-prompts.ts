import "server-only";
import type { Transaction } from "@/lib/db/client";
import { promptIdentity } from "./prompt-identity";

type Turn = { role: "system" | "user" | "assistant"; text: string };

export interface NewPrompt {
  position: number;
  sourceId: string | null;
  /** A list where it is more than one user turn. */
  text: string | Turn[];
  occurrence: number;
  reference: string | null;
  tags: { key: string; value: string }[];
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Writes prompts into a draft; what is there already stays, so that it may run twice. */
export async function addPrompts(tx: Transaction, studyId: bigint, prompts: NewPrompt[]): Promise<void> {
  if (prompts.length === 0) return;
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
    data: withId.flatMap(({ promptId, text }) => {
      const turns: Turn[] = typeof text === "string" ? [{ role: "user", text }] : text;
      return turns.map((turn, ordinal) => ({ promptId, ordinal, ...turn }));
    }),
    skipDuplicates: true,
  });
  await tx.tag.createMany({
    data: withId.flatMap(({ promptId, tags }) => tags.map((tag) => ({ promptId, ...tag }))),
    skipDuplicates: true,
  });
}
