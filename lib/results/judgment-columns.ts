import "server-only";
import { databasePool, db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { Outcome } from "@/lib/votes/schema";
import type { ResultsColumns, VoteColumns } from "./columns";
import { voteColumns } from "./vote-columns";

/** [question (null: overall), comparison, prompt, rater, pair, outcome, strength, flipped, activeMs, surplus], one per answer. */
type Row = [
  string | null,
  string,
  string,
  string,
  string,
  Outcome,
  number | null,
  boolean | null,
  number | null,
  boolean,
];

const counted = `v."studyId" = $1 AND v."state" = 'active' AND r."kind" <> 'judge'
  AND (p."id" IS NULL OR p."state" NOT IN ('excluded', 'erased')) AND (a."id" IS NULL OR a."kind" = 'main')`;
const origin = `"Vote" v JOIN "Rater" r ON r."id" = v."raterId" JOIN "Comparison" c ON c."id" = v."comparisonId"
  LEFT JOIN "Participant" p ON p."id" = r."participantId" LEFT JOIN "Assignment" a ON a."id" = v."assignmentId"`;
const shared = `v."comparisonId", c."promptId", v."raterId", c."pairId"`;
const timing = `v."flipped", v."activeMs", v."surplus", v."id"`;

async function readAnswers(studyId: bigint): Promise<Row[]> {
  const text = `SELECT NULL::bigint, ${shared}, v."outcome", v."strength", ${timing} FROM ${origin} WHERE ${counted}
    UNION ALL
    SELECT x."aspectId", ${shared}, x."outcome", x."strength", ${timing} FROM ${origin} JOIN "AspectAnswer" x ON x."voteId" = v."id" WHERE ${counted} ORDER BY 11`;
  return (await databasePool().query<Row>({ text, values: [studyId], rowMode: "array" })).rows;
}

/** Votes as columns of small numbers: what every figure of the results is computed from. */
export async function judgmentColumns(study: { id: bigint }): Promise<ResultsColumns> {
  return patiently(async () => {
    const of = { studyId: study.id };
    // Votes first: whoever joins meanwhile is then only missing a vote, never the other way round.
    const answers = await readAnswers(study.id);
    const [systems, pairs, aspects, raters, comparisons, needed, skips, flags] = await Promise.all([
      db().system.findMany({ where: of, orderBy: { id: "asc" }, select: { id: true, name: true, method: true } }),
      db().systemPair.findMany({
        where: of,
        orderBy: { id: "asc" },
        select: { id: true, systemAId: true, systemBId: true },
      }),
      db().aspect.findMany({ where: of, orderBy: { position: "asc" }, select: { id: true, key: true, name: true } }),
      listRaters(study.id),
      db().comparison.count({ where: of }),
      db().slot.count({ where: { ...of, state: { not: "retired" } } }),
      db().assignment.count({ where: { ...of, state: "skipped" } }),
      db().flag.count({ where: { assignment: of } }),
    ]);
    const place = indexOf(systems);
    const present = new Set(raters.map((rater) => String(rater.id)));
    // An annotator who was excluded meanwhile is out already.
    const columns = toColumns(
      answers.filter((row) => present.has(row[3])),
      { raters: indexOf(raters), pairs: indexOf(pairs) },
    );
    return {
      systems: systems.map((system) => ({ ...system, id: String(system.id) })),
      pairs: pairs.map((pair) => ({ a: place(String(pair.systemAId)), b: place(String(pair.systemBId)) })),
      aspects: aspects.map(({ key, name }) => ({ key, name })),
      annotators: raters.map((rater) => ({ ...rater, id: String(rater.id) })),
      overall: columns(null),
      byAspect: aspects.map((aspect) => columns(String(aspect.id))),
      comparisons,
      neededVotes: needed,
      skips,
      flags,
    };
  });
}

async function listRaters(
  studyId: bigint,
): Promise<{ id: bigint; label: string; simulated: boolean; skips: number; flags: number }[]> {
  const raters = await db().rater.findMany({
    where: {
      studyId,
      kind: { not: "judge" },
      OR: [{ participant: null }, { participant: { state: { notIn: ["excluded", "erased"] } } }],
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      label: true,
      simulated: true,
      participant: { select: { skipped: true, _count: { select: { flags: true } } } },
    },
  });
  return raters.map(({ id, label, simulated, participant }) => ({
    id,
    label,
    simulated,
    skips: participant?.skipped ?? 0,
    flags: participant?._count.flags ?? 0,
  }));
}

function indexOf(rows: { id: bigint }[]): (id: string) => number {
  const places = new Map(rows.map((row, n) => [String(row.id), n]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error("a vote names something that was read before it came");
    return place;
  };
}

type Places = { raters: (id: string) => number; pairs: (id: string) => number };

/** The answers to one question; comparisons and prompts are numbered alike in every question. */
function toColumns(answers: Row[], places: Places): (question: string | null) => VoteColumns {
  const units = new Map<string, number>();
  const clusters = new Map<string, number>();
  const number = (seen: Map<string, number>, key: string) => seen.get(key) ?? seen.set(key, seen.size).size - 1;
  const rows = answers.map(
    ([question, comparison, prompt, rater, pair, outcome, strength, flipped, activeMs, surplus]) => ({
      question,
      unit: number(units, comparison),
      cluster: number(clusters, prompt),
      rater: places.raters(rater),
      pair: places.pairs(pair),
      outcome: Outcome.options.indexOf(outcome),
      strength: strength ?? 0,
      flipped,
      activeMs,
      surplus,
    }),
  );
  return (question) => voteColumns(rows.filter((row) => row.question === question));
}
