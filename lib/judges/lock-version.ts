import "server-only";
import type { Transaction } from "@/lib/db/client";
import { notFound } from "@/lib/errors";

/** One of the study's versions, taken until the transaction ends; another study's looks the same as none. */
export async function lockVersion(tx: Transaction, studyId: bigint, versionId: bigint): Promise<void> {
  const locked = await tx.$executeRaw`
    SELECT 1 FROM "JudgeVersion" v JOIN "Judge" j ON j."id" = v."judgeId"
    WHERE v."id" = ${versionId} AND j."studyId" = ${studyId} FOR UPDATE OF v`;
  if (locked === 0) throw notFound("judge");
}
