import "server-only";
import { db } from "@/lib/db/client";

/** Imports that never became a study are dropped after a week. */
export async function dropStaleImports(): Promise<number> {
  const week = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
  const { count } = await db().importBatch.deleteMany({ where: { studyId: null, createdAt: { lt: week } } });
  return count;
}
