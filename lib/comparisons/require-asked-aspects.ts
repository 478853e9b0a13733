import "server-only";
import type { Transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { countAskedPrompts } from "@/lib/studies/asked-prompts";
import { TagFilter } from "@/lib/studies/schema";
import { samplePrompts } from "./pairing";

interface Asking {
  id: bigint;
  aspects: { name: string; tagFilter: unknown }[];
  protocol: { sampleSize: number | null; seed: string };
}

/** Refuses an aspect that would be asked about none of the prompts that opening draws. */
export async function requireAskedAspects(tx: Transaction, { id, aspects, protocol }: Asking): Promise<void> {
  const filters = aspects.map(({ tagFilter }) => TagFilter.nullable().parse(tagFilter));
  if (filters.every((filter) => filter === null)) return;
  const { sampleSize, seed } = protocol;
  const drawn = sampleSize === null ? undefined : await drawnPrompts(tx, id, { sampleSize, seed });
  const { asked } = await countAskedPrompts({ id }, filters, { database: tx, drawn });
  const unasked = aspects.filter((_, at) => asked[at] === 0).map(({ name }) => `“${name}”`);
  if (unasked.length === 0) return;
  const applies = unasked.length === 1 ? "applies" : "apply";
  throw new AppError(
    "conflict",
    `${unasked.join(", ")} ${applies} to none of the prompts${drawn ? " that are drawn" : ""}. Choose other tags on the Protocol page, or untick what nobody would be asked.`,
  );
}

async function drawnPrompts(tx: Transaction, studyId: bigint, { sampleSize, seed }: Asking["protocol"]) {
  const prompts = await tx.prompt.findMany({ where: { studyId }, select: { id: true, identityHash: true } });
  return samplePrompts(prompts, sampleSize, seed).map((prompt) => prompt.id);
}
