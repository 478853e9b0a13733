import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { JudgedAnswer } from "@/lib/exchange/import/judgment";
import { type FoundJudgment, orderOf } from "@/lib/exchange/join/place-judgments";
import { type RaterIds, runKey } from "./judgment-raters";

export type PlacedJudgment = Extract<FoundJudgment, { kind: "placed" }>;

type OnPair = PlacedJudgment & { place: { kind: "pair" } };

/** Writes judgments with the comparisons they are on; what is there already stays, so that it may run twice. */
export async function writeJudgments(
  tx: Transaction,
  batch: { id: bigint; studyId: bigint; ownerId: bigint },
  placed: PlacedJudgment[],
  ids: RaterIds,
): Promise<void> {
  const onPairs = placed.filter((found): found is OnPair => found.place.kind === "pair");
  const comparisons = await comparisonsOf(tx, batch.studyId, onPairs);
  const votes: object[] = [];
  const verdicts: object[] = [];
  const scores: object[] = [];
  onPairs.forEach(({ ordinal, read: { judgment }, place: { swapped } }, at) => {
    const { rater, answer } = judgment;
    const comparisonId = String(comparisons[at]);
    if (answer.kind === "vote") {
      const { rationale } = answer;
      const raterId = String(ids.raters.get(rater));
      votes.push({ comparisonId, raterId, row: ordinal, outcome: outcomeOf(answer.outcome, swapped), rationale });
    } else if (answer.kind === "verdict") {
      const { reason, raw, preference } = answer;
      verdicts.push({
        ...{ comparisonId, reason, raw, runId: String(ids.runs.get(runKey("verdict", rater))) },
        outcome: answer.outcome && outcomeOf(answer.outcome, swapped),
        preference: preference !== null && swapped ? 1 - preference : preference,
        order: orderOf(answer.shownFirst, swapped),
      });
    }
  });
  for (const { read, place } of placed) {
    const { rater, answer } = read.judgment;
    if (place.kind !== "response" || answer.kind !== "score") continue;
    const { value, reason, raw } = answer;
    const runId = String(ids.runs.get(runKey("score", rater)));
    const aspectId = place.aspect === null ? null : String(place.aspect);
    scores.push({ runId, responseId: String(place.response), aspectId, value, reason, raw });
  }
  await insertVotes(tx, batch, votes);
  await tx.$executeRaw`
    INSERT INTO "Verdict" ("runId", "comparisonId", "order", "outcome", "preference", "reason", "raw")
    SELECT given."runId", given."comparisonId", given."order"::"DisplayOrder", given."outcome"::"Outcome", given."preference", given."reason", given."raw"
    FROM jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) AS given("runId" bigint, "comparisonId" bigint, "order" text, "outcome" text,
      "preference" float8, "reason" text, "raw" text)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "Score" ("runId", "responseId", "aspectId", "value", "reason", "raw")
    SELECT given."runId", given."responseId", given."aspectId", given."value", given."reason", given."raw"
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS given("runId" bigint, "responseId" bigint, "aspectId" bigint, "value" float8, "reason" text, "raw" text)
    ON CONFLICT DO NOTHING`;
}

/** The history is written with the vote: what is kept in memory of a study's votes follows it. */
async function insertVotes(
  tx: Transaction,
  { id, studyId, ownerId }: { id: bigint; studyId: bigint; ownerId: bigint },
  votes: object[],
) {
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO "Vote" ("studyId", "comparisonId", "raterId", "outcome", "rationale", "importBatchId", "importRow")
      SELECT ${studyId}::bigint, given."comparisonId", given."raterId", given."outcome"::"Outcome", given."rationale", ${id}::bigint, given."row"
      FROM jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) AS given("comparisonId" bigint, "raterId" bigint, "outcome" text, "rationale" text, "row" int)
      ON CONFLICT DO NOTHING RETURNING "id", "outcome", "rationale"
    )
    INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "actorId")
    SELECT "id", ${studyId}::bigint, 'cast', jsonb_build_object('outcome', "outcome", 'rationale', "rationale"), ${ownerId}::bigint FROM written`;
}

/** Of each judgment its comparison, made where the study has none yet. */
async function comparisonsOf(tx: Transaction, studyId: bigint, found: OnPair[]): Promise<bigint[]> {
  const given = found.map(({ place: { prompt, a, b, turn } }) => ({
    ...{ prompt: String(prompt), a: String(a), b: String(b), turn },
  }));
  const rows = JSON.stringify(given);
  await tx.$executeRaw`
    INSERT INTO "SystemPair" ("studyId", "systemAId", "systemBId")
    SELECT DISTINCT ${studyId}::bigint, given."a", given."b" FROM jsonb_to_recordset(${rows}::jsonb) AS given("a" bigint, "b" bigint)
    ORDER BY 2, 3 ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "Comparison" ("studyId", "promptId", "pairId", "turn")
    SELECT DISTINCT ${studyId}::bigint, given."prompt", pair."id", given."turn"
    FROM jsonb_to_recordset(${rows}::jsonb) AS given("prompt" bigint, "a" bigint, "b" bigint, "turn" int)
    JOIN "SystemPair" pair ON pair."studyId" = ${studyId} AND pair."systemAId" = given."a" AND pair."systemBId" = given."b"
    ORDER BY 2, 3, 4 ON CONFLICT DO NOTHING`;
  const stored = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT c."id" FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb) AS ("prompt" bigint, "a" bigint, "b" bigint, "turn" int))
      WITH ORDINALITY AS given("prompt", "a", "b", "turn", "place")
    JOIN "SystemPair" pair ON pair."studyId" = ${studyId} AND pair."systemAId" = given."a" AND pair."systemBId" = given."b"
    JOIN "Comparison" c ON c."promptId" = given."prompt" AND c."pairId" = pair."id" AND c."turn" IS NOT DISTINCT FROM given."turn"
    ORDER BY given."place"`;
  if (stored.length < found.length) throw new Error("a judged pair has no comparison");
  return stored.map(({ id }) => id);
}

function outcomeOf(outcome: Extract<JudgedAnswer, { kind: "vote" }>["outcome"], swapped: boolean) {
  if (outcome === "tie" || outcome === "both_bad") return outcome;
  return (outcome === "first") !== swapped ? "a" : "b";
}
