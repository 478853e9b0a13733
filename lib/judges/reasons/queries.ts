import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { type ReviewAnswer, reasonShare } from "./reason-share";
import type { ReasonPassCard, ReasonPassChoice } from "./schema";

type Study = Pick<StudyAccess, "id">;

type PassRow = Pick<
  ReasonPassCard,
  "version" | "state" | "seed" | "group" | "perReason" | "leftOut" | "reasons" | "complete"
> & { id: bigint; createdAt: Date };

type AnswerRow = {
  id: bigint;
  passId: bigint;
  participantId: bigint;
  promptId: bigint;
  position: number;
  annotator: string;
  acceptable: boolean;
  note: string | null;
  reason: string;
  outcome: "a" | "tie" | "b";
  own: string | null;
  systemA: string;
  systemB: string;
};

/** A judge's passes, the newest first, with what annotators said. */
export async function listReasonPasses(study: Study, judgeId: string): Promise<ReasonPassCard[]> {
  const [passes, answers] = await patiently(() =>
    Promise.all([listPasses(study, BigInt(judgeId)), listAnswers(study, BigInt(judgeId))]),
  );
  return passes.map((pass) => {
    const own = answers.filter(({ passId }) => passId === pass.id);
    return { ...pass, id: String(pass.id), createdAt: pass.createdAt.toISOString(), ...said(own) };
  });
}

function listPasses({ id }: Study, judgeId: bigint): Promise<PassRow[]> {
  return db().$queryRaw<PassRow[]>`
    SELECT pass."id", v."version", pass."state"::text, pass."seed", pass."group", pass."perReason", pass."leftOut", pass."createdAt",
      count(d."id")::int AS reasons,
      count(d."id") FILTER (WHERE (SELECT count(*) FROM "ReasonReview" w WHERE w."drawnId" = d."id" AND w."acceptable" IS NOT NULL) >= pass."perReason")::int AS complete
    FROM "ReasonPass" pass JOIN "JudgeVersion" v ON v."id" = pass."judgeVersionId" LEFT JOIN "DrawnReason" d ON d."passId" = pass."id"
    WHERE pass."studyId" = ${id} AND v."judgeId" = ${judgeId} GROUP BY pass."id", v."version" ORDER BY pass."id" DESC`;
}

/** Of annotators who are not excluded. `own` is their own vote on the same question. */
function listAnswers({ id }: Study, judgeId: bigint): Promise<AnswerRow[]> {
  return db().$queryRaw<AnswerRow[]>`
    SELECT w."id", pass."id" AS "passId", w."participantId", c."promptId", q."position", p."name" AS annotator, w."acceptable", w."note", d."reason", d."outcome"::text,
      coalesce(x."outcome", CASE WHEN d."aspectId" IS NULL THEN v."outcome" END)::text AS own, sa."name" AS "systemA", sb."name" AS "systemB"
    FROM "ReasonReview" w JOIN "DrawnReason" drawn ON drawn."id" = w."drawnId" JOIN "ReasonPass" pass ON pass."id" = drawn."passId"
      JOIN "JudgeVersion" version ON version."id" = pass."judgeVersionId"
      JOIN "Verdict" d ON d."id" = w."verdictId" JOIN "Comparison" c ON c."id" = d."comparisonId" JOIN "Prompt" q ON q."id" = c."promptId"
      JOIN "SystemPair" pair ON pair."id" = c."pairId" JOIN "System" sa ON sa."id" = pair."systemAId" JOIN "System" sb ON sb."id" = pair."systemBId"
      JOIN "Participant" p ON p."id" = w."participantId" JOIN "Rater" r ON r."participantId" = p."id"
      LEFT JOIN LATERAL (
        SELECT one."id", one."outcome" FROM "Vote" one
        WHERE one."raterId" = r."id" AND one."comparisonId" = c."id" AND one."state" = 'active' ORDER BY one."id" DESC LIMIT 1
      ) v ON true
      LEFT JOIN "AspectAnswer" x ON x."voteId" = v."id" AND x."aspectId" = d."aspectId"
    WHERE pass."studyId" = ${id} AND version."judgeId" = ${judgeId} AND w."acceptable" IS NOT NULL AND p."state" NOT IN ('excluded', 'erased')
    ORDER BY w."answeredAt" DESC, w."id" DESC`;
}

function said(rows: AnswerRow[]) {
  const numberOf = numbering();
  const share = (key: string, some: AnswerRow[]) =>
    reasonShare(
      key,
      some.map(
        (row): ReviewAnswer => ({
          annotator: numberOf.annotator(row.participantId),
          prompt: numberOf.prompt(row.promptId),
          acceptable: row.acceptable,
        }),
      ),
    );
  const groups = (keyOf: (row: AnswerRow) => string, keys: string[]) =>
    keys
      .map((key) =>
        share(
          key,
          rows.filter((row) => keyOf(row) === key),
        ),
      )
      .filter(({ answers }) => answers > 0);
  const pairs = new Set(rows.map(({ systemA, systemB }) => `${systemA}\n${systemB}`));
  const [first] = rows;
  const outcomes =
    pairs.size === 1 && first
      ? { a: `${first.systemA} is better`, tie: "A tie", b: `${first.systemB} is better` }
      : { a: "One is better", tie: "A tie", b: "One is better" };
  const ownVote = ({ own, outcome }: AnswerRow) =>
    own === null ? "No vote of their own" : own === outcome ? "The same as their vote" : "Different from their vote";
  return {
    answers: rows.length,
    annotators: new Set(rows.map(({ participantId }) => participantId)).size,
    all: share("All", rows),
    byOutcome: groups(({ outcome }) => outcomes[outcome], [...new Set(Object.values(outcomes))]),
    byOwnVote: groups(ownVote, ["The same as their vote", "Different from their vote", "No vote of their own"]),
    notes: rows.flatMap(({ id, acceptable, note, reason, annotator, position }) =>
      note ? [{ id: String(id), acceptable, note, reason, annotator, prompt: position + 1 }] : [],
    ),
  };
}

/** Numbers from 0, in the order in which ids are met. */
function numbering() {
  const number = (known: Map<bigint, number>) => (id: bigint) => {
    const found = known.get(id) ?? known.size;
    known.set(id, found);
    return found;
  };
  return { annotator: number(new Map()), prompt: number(new Map()) };
}

/** What the form that begins a pass has to know. */
export async function getReasonPassChoice({ id }: Study, judgeId: string): Promise<ReasonPassChoice> {
  return patiently(async () => {
    const versions = await db().$queryRaw<{ id: bigint; version: number; reasons: number }[]>`
      SELECT v."id", v."version", count(d."id")::int AS reasons FROM "JudgeVersion" v JOIN "Judge" j ON j."id" = v."judgeId"
        JOIN "JudgeRun" r ON r."judgeVersionId" = v."id" AND r."settings"->>'dryRun' IS DISTINCT FROM 'true'
        JOIN "Verdict" d ON d."runId" = r."id" AND d."outcome" IN ('a', 'tie', 'b') AND trim(d."reason") <> ''
      WHERE j."id" = ${BigInt(judgeId)} AND j."studyId" = ${id} GROUP BY v."id" ORDER BY v."version" DESC`;
    const groups = await db().$queryRaw<{ group: string | null; people: number }[]>`
      SELECT "group", count(*)::int AS people FROM "Participant" WHERE "studyId" = ${id} AND "state" = 'active' AND "voted" > 0
      GROUP BY "group" ORDER BY "group"`;
    return {
      versions: versions.map((version) => ({ ...version, id: String(version.id) })),
      groups: groups.flatMap(({ group }) => (group === null ? [] : [group])),
      annotators: groups.reduce((sum, { people }) => sum + people, 0),
    };
  });
}
