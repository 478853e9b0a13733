import "server-only";
import { type Database, db } from "@/lib/db/client";

export type RawResponse = {
  id: bigint;
  systemId: bigint;
  /** The prompt's place in the study, from 0. */
  position: number;
  text: string;
  shownText: string | null;
  /** All its user turns. */
  prompt: string;
};

/** A study's responses after `after`, by id: with what rules need to know of them. */
export async function readResponses(
  studyId: bigint,
  after: bigint,
  limit: number,
  tx: Database = db(),
): Promise<RawResponse[]> {
  return tx.$queryRaw<RawResponse[]>`
    SELECT r."id", r."systemId", p."position", r."text", r."shownText",
      (SELECT coalesce(string_agg(t."text", E'\n\n' ORDER BY t."ordinal"), '') FROM "Turn" t WHERE t."promptId" = p."id" AND t."role" = 'user') AS prompt
    FROM "System" s JOIN "Response" r ON r."systemId" = s."id" JOIN "Prompt" p ON p."id" = r."promptId"
    WHERE s."studyId" = ${studyId} AND r."id" > ${after} ORDER BY r."id" LIMIT ${limit}`;
}
