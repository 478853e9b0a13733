import "server-only";
import { emptySql, sql } from "@/lib/db/client";
import type { RunShape } from "./open-requests";

export type Fragment = ReturnType<typeof sql>;

/** The questions that are asked about a prompt, as an array; and what has to be joined for it where it is needed of very many prompts. */
export function askedSql(
  { questions, limited }: Pick<RunShape, "questions" | "limited">,
  prompt: Fragment,
  many: boolean,
) {
  if (limited.length === 0) return { asked: sql`${questions}::bigint[]`, joined: emptySql };
  const always = sql`${questions.filter((id) => !limited.includes(id))}::bigint[]`;
  const applying = sql`asked_prompts(a."studyId", a."tagFilter") x`;
  if (!many) {
    return {
      asked: sql`${always} || array(SELECT a."id" FROM "Aspect" a WHERE a."id" = ANY(${limited}::bigint[])
        AND EXISTS (SELECT 1 FROM ${applying} WHERE x."promptId" = ${prompt}))`,
      joined: emptySql,
    };
  }
  return {
    asked: sql`${always} || coalesce(applying.ids, '{}')`,
    joined: sql`LEFT JOIN (SELECT x."promptId", array_agg(a."id") AS ids FROM "Aspect" a CROSS JOIN LATERAL ${applying}
      WHERE a."id" = ANY(${limited}::bigint[]) GROUP BY x."promptId") applying ON applying."promptId" = ${prompt}`,
  };
}
