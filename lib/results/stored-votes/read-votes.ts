import "server-only";
import type { TextQuery } from "@/lib/db/read-snapshot";
import { Outcome } from "@/lib/votes/schema";
import { readNumbers } from "./number-array";

/** Votes that may count, in the order of their ids, as columns of what the database calls things. */
export interface VoteRows {
  vote: Float64Array;
  comparison: Float64Array;
  prompt: Float64Array;
  rater: Float64Array;
  pair: Float64Array;
  answer: Float64Array;
  /** -1 where nobody measured. */
  activeMs: Float64Array;
}

/** Answers to further questions, in the order of their votes' ids. */
export interface AspectRows {
  vote: Float64Array;
  aspect: Float64Array;
  answer: Float64Array;
}

/** Which votes: the next ones after an id, or those named. */
export type VoteChoice = { after: number; limit: number } | { ids: Float64Array };

const FLIPPED = 4;
const SIDE_KNOWN = 8;
const SURPLUS = 16;
const STRENGTH = 32;

/** What fits into one small number. */
export function unpackAnswer(answer: number) {
  return {
    outcome: answer & 3,
    flipped: answer & SIDE_KNOWN ? (answer & FLIPPED) !== 0 : null,
    surplus: (answer & SURPLUS) !== 0,
    strength: Math.floor(answer / STRENGTH),
  };
}

const packed = (table: string) =>
  `CASE ${table}."outcome" ${Outcome.options.map((outcome, code) => `WHEN '${outcome}' THEN ${code}`).join(" ")} END + coalesce(${table}."strength", 0) * ${STRENGTH}`;

/** Training, gold, re-tests, judges and annotators who were excluded or erased stay out. */
const counted = `v."state" = 'active' AND r."kind" <> 'judge'
  AND (p."id" IS NULL OR p."state" NOT IN ('excluded', 'erased')) AND (a."id" IS NULL OR a."kind" = 'main')`;

const chosen = (choice: VoteChoice) =>
  "ids" in choice
    ? `SELECT * FROM "Vote" WHERE "studyId" = $1 AND "id" = ANY($2::bigint[])`
    : `SELECT * FROM "Vote" WHERE "studyId" = $1 AND "id" > $2::bigint ORDER BY "id" LIMIT $3::int`;

const valuesOf = (studyId: bigint, choice: VoteChoice) =>
  "ids" in choice ? [studyId, [...choice.ids].map(String)] : [studyId, String(choice.after), choice.limit];

/** `last` is the highest id looked at, 0 where there are no more. */
export async function readVotes(
  query: TextQuery,
  studyId: bigint,
  choice: VoteChoice,
): Promise<VoteRows & { last: number }> {
  const text = `WITH chosen AS MATERIALIZED (${chosen(choice)}),
    counted AS (
      SELECT v."id", v."comparisonId", c."promptId", v."raterId", c."pairId", coalesce(v."activeMs", -1) AS "activeMs",
        ${packed("v")} + CASE WHEN v."flipped" IS NULL THEN 0 WHEN v."flipped" THEN ${SIDE_KNOWN + FLIPPED} ELSE ${SIDE_KNOWN} END
          + CASE WHEN v."surplus" THEN ${SURPLUS} ELSE 0 END AS answer
      FROM chosen v JOIN "Rater" r ON r."id" = v."raterId" JOIN "Comparison" c ON c."id" = v."comparisonId"
      LEFT JOIN "Participant" p ON p."id" = r."participantId" LEFT JOIN "Assignment" a ON a."id" = v."assignmentId"
      WHERE ${counted} ORDER BY v."id")
    SELECT array_agg("id"), array_agg("comparisonId"), array_agg("promptId"), array_agg("raterId"), array_agg("pairId"),
      array_agg(answer), array_agg("activeMs"), (SELECT coalesce(max("id"), 0) FROM chosen) FROM counted`;
  const [row] = await query(text, valuesOf(studyId, choice));
  const [vote, comparison, prompt, rater, pair, answer, activeMs] = row.slice(0, 7).map(readNumbers);
  return { vote, comparison, prompt, rater, pair, answer, activeMs, last: Number(row[7]) };
}

/** Also of votes that do not count: whoever puts them beside votes leaves those out. */
export async function readAspects(query: TextQuery, studyId: bigint, choice: VoteChoice): Promise<AspectRows> {
  const text = `WITH chosen AS MATERIALIZED (${chosen(choice)}),
    answers AS (SELECT x."voteId", x."aspectId", ${packed("x")} AS answer FROM chosen v JOIN "AspectAnswer" x ON x."voteId" = v."id" ORDER BY 1)
    SELECT array_agg("voteId"), array_agg("aspectId"), array_agg(answer) FROM answers`;
  const [row] = await query(text, valuesOf(studyId, choice));
  const [vote, aspect, answer] = row.map(readNumbers);
  return { vote, aspect, answer };
}
