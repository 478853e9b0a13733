import "server-only";
import type { Transaction } from "@/lib/db/client";
import { AppError, notFound } from "@/lib/errors";
import { shippedSets } from "./shipped-sets";

const kind = "generation" as const;

/** The newest version of a study's prompt set of this name. */
export function findTemplate(tx: Transaction, studyId: bigint, name: string) {
  return tx.promptTemplate.findFirst({ where: { studyId, kind, name }, orderBy: { version: "desc" } });
}

/** Versions never change: another text is another version. The study's row must be locked. */
export async function addVersion(tx: Transaction, studyId: bigint, name: string, body: string): Promise<bigint> {
  const newest = await findTemplate(tx, studyId, name);
  if (newest?.body === body) return newest.id;
  const version = (newest?.version ?? 0) + 1;
  const { id } = await tx.promptTemplate.create({ data: { studyId, kind, name, version, body } });
  return id;
}

/** What a form names: a stored version of this study, or a shipped set, which the study then keeps as its own. */
export async function templateOf(tx: Transaction, studyId: bigint, key: string): Promise<bigint | null> {
  if (key === "") return null;
  if (!key.startsWith("shipped:")) {
    const own = await tx.promptTemplate.findFirst({ where: { id: BigInt(key), studyId, kind }, select: { id: true } });
    if (!own) throw notFound("prompt set");
    return own.id;
  }
  const shipped = shippedSets().find((set) => set.key === key);
  if (!shipped) throw new AppError("not_found", "There is no such prompt set.");
  const same = await tx.promptTemplate.findFirst({ where: { studyId, kind, name: shipped.name, body: shipped.body } });
  return same?.id ?? addVersion(tx, studyId, shipped.name, shipped.body);
}
