import "server-only";
import { type Database, emptySql, sql } from "@/lib/db/client";
import { askedSql, type Fragment } from "./asked-sql";
import type { RunShape } from "./open-requests";

type Asking = Pick<RunShape, "studyId" | "kind" | "questions" | "limited">;

/** Comparisons, or prompts whose responses are scored, about which anything is asked. */
function unitsSql(asking: Asking): Fragment {
  const { studyId, kind, limited } = asking;
  const prompt = kind === "pairwise" ? sql`u."promptId"` : sql`u."id"`;
  const { asked, joined } = askedSql(asking, prompt, true);
  const units = kind === "pairwise" ? sql`"Comparison" u` : sql`"Prompt" u`;
  return sql`SELECT u."id" FROM ${units} ${joined} WHERE u."studyId" = ${studyId} ${kind === "pairwise" ? emptySql : sql`AND u."sampled"`}
    ${limited.length === 0 ? emptySql : sql`AND cardinality(${asked}) > 0`}`;
}

export async function countUnits(database: Database, asking: Asking): Promise<number> {
  const rows = await database.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${unitsSql(asking)}) u`;
  return rows[0]?.n ?? 0;
}

/** Hash of a unit under the seed: those with the smallest are drawn, whatever order rows come in. */
export const hashSql = (seed: number, id: Fragment) => sql`md5(${String(seed)}::text || ':' || ${id})`;

/** The largest hash among so many units with the smallest; null where all are drawn. */
export async function drawThreshold(
  database: Database,
  asking: Asking,
  sample: { size: number; seed: number },
): Promise<string | null> {
  const rows = await database.$queryRaw<{ threshold: string | null }[]>`
    SELECT max(drawn.hash) AS threshold FROM (
      SELECT ${hashSql(sample.seed, sql`u."id"`)} AS hash FROM (${unitsSql(asking)}) u ORDER BY 1 LIMIT ${sample.size}) drawn`;
  return rows[0]?.threshold ?? null;
}
