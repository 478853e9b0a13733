import "server-only";
import { LRUCache } from "lru-cache";
import { readSnapshot, type TextQuery } from "@/lib/db/read-snapshot";
import { oneAfterAnother } from "@/lib/one-after-another";
import type { JudgeColumns } from "@/lib/results/judges/columns";
import { readNumbers } from "@/lib/results/stored-votes/number-array";
import type { StoredVotes } from "@/lib/results/stored-votes/stored-votes";
import { listVersions, type StoredVersion } from "./list-runs";
import { FRACTION, readScores, readVerdicts, SCORE_FIELDS, VERDICT_FIELDS } from "./read-replies";
import { type Numbering, type Rows, scoreColumns, verdictColumns } from "./reply-columns";

interface StudyVerdicts {
  /** Of the runs that this was made from. */
  stamp: string;
  /** The numbers of these votes: others would mean something else. */
  units: StoredVotes["units"];
  judges: JudgeColumns[];
}

const BYTES_PER_REPLY = 20;
const stored = new LRUCache<bigint, StudyVerdicts>({
  maxSize: 128_000_000,
  sizeCalculation: ({ judges }) => 1000 + judges.reduce((sum, judge) => sum + repliesOf(judge) * BYTES_PER_REPLY, 0),
});
const inTurn = oneAfterAnother<bigint>();

/** What a study's judges have said as of now, numbered like these votes. In memory that worker threads share: nobody may change it. */
export function currentVerdicts(studyId: bigint, votes: StoredVotes): Promise<JudgeColumns[]> {
  return inTurn(studyId, () => readSnapshot((query) => refresh(query, studyId, votes)));
}

async function refresh(query: TextQuery, studyId: bigint, votes: StoredVotes): Promise<JudgeColumns[]> {
  const versions = await listVersions(query, studyId);
  const [row] = await query(
    `SELECT (SELECT array_agg("id" ORDER BY "position") FROM "Aspect" WHERE "studyId" = $1),
      (SELECT array_agg("id" ORDER BY "id") FROM "System" WHERE "studyId" = $1)`,
    [studyId],
  );
  const stamp = JSON.stringify([versions, row]);
  const known = stored.get(studyId);
  if (known?.stamp === stamp && known.units === votes.units) return known.judges;
  const [aspects, systems] = row.map(readNumbers);
  const numbering: Numbering = {
    units: votes.units,
    clusters: votes.clusters,
    pairs: placesOf(votes.pairs, 0),
    systems: placesOf(systems, 0),
    aspects: placesOf(aspects, 1),
  };
  const judges: JudgeColumns[] = [];
  for (const version of versions) judges.push(await readVersion(query, version, numbering));
  stored.set(studyId, { stamp, units: votes.units, judges });
  return judges;
}

async function readVersion(query: TextQuery, version: StoredVersion, at: Numbering): Promise<JudgeColumns> {
  const { runs, ...label } = version;
  const verdicts: Rows<(typeof VERDICT_FIELDS)[number]>[] = [];
  const scores: Rows<(typeof SCORE_FIELDS)[number]>[] = [];
  for (const run of runs) {
    if (run.verdicts > 0) verdicts.push(...(await readVerdicts(query, run.id)));
    if (run.scores > 0) scores.push(...(await readScores(query, run.id)));
  }
  return {
    ...label,
    questions: verdictColumns(together(verdicts, VERDICT_FIELDS), runs.length, at, FRACTION),
    scores: scoreColumns(together(scores, SCORE_FIELDS), runs.length, at, FRACTION),
  };
}

function together<Field extends string>(parts: Rows<Field>[], fields: readonly Field[]): Rows<Field> {
  const join = (field: Field) => {
    const joined = new Float64Array(parts.reduce((sum, part) => sum + part[field].length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part[field], at);
      at += part[field].length;
    }
    return joined;
  };
  // Object.fromEntries forgets that every field is there.
  return Object.fromEntries(fields.map((field) => [field, join(field)])) as Rows<Field>;
}

const placesOf = (ids: Float64Array, first: number) => new Map([...ids].map((id, at) => [id, at + first]));

function repliesOf({ questions, scores }: JudgeColumns): number {
  return questions.reduce((sum, { length }) => sum + length, scores.length);
}
