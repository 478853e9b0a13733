import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { placeJudgments } from "@/lib/exchange/join/place-judgments";
import { JudgmentTally } from "@/lib/exchange/join/tally-judgments";
import { type FoundRater, judgmentRaters } from "./judgment-raters";
import { judgmentSources, type SourceFile } from "./judgment-sources";
import { knownJudgments } from "./known-judgments";
import { loadStudyIndex } from "./load-study-index";
import type { JudgmentsOutcome } from "./schema";
import { type PlacedJudgment, writeJudgments } from "./write-judgments";

const ROWS_AT_ONCE = 1000;
const TEXT_AT_ONCE = 4_000_000;

/**
 * Brings a batch's judgments into its study. The files are read twice, once for who judged and once for what was said: both times give the
 * same, so a job that was killed anywhere writes what is missing.
 */
export async function importJudgments(
  batch: { id: bigint; studyId: bigint; ownerId: bigint },
  progress: (done: number) => Promise<unknown>,
): Promise<JudgmentsOutcome | null> {
  const { files, again } = await placedJudgments(batch.id, batch.studyId);
  if (files.every(({ label }) => label === null)) return null;
  const tally = new JudgmentTally(files.map(({ name }) => name));
  const found = new Map<string, FoundRater>();
  for await (const judgment of again()) {
    tally.add(judgment);
    if (judgment.kind === "placed") noteRater(found, judgment, files[judgment.source]);
  }
  const ids = await transaction((tx) => judgmentRaters(tx, batch, [...found.values()]));
  let waiting: PlacedJudgment[] = [];
  let [held, done] = [0, 0];
  const write = async () => {
    await transaction((tx) => writeJudgments(tx, batch, waiting, ids), { timeoutMs: 60_000 });
    done += waiting.length;
    await progress(done);
    waiting = [];
    held = 0;
  };
  for await (const judgment of again()) {
    if (judgment.kind !== "placed") continue;
    waiting.push(judgment);
    held += textIn(judgment);
    if (waiting.length >= ROWS_AT_ONCE || held >= TEXT_AT_ONCE) await write();
  }
  await write();
  await countRuns([...ids.runs.values()]);
  return tally.outcome();
}

/** The judgments of a batch with their places in a study, to be read as often as needed. */
export async function placedJudgments(batchId: bigint, studyId: bigint) {
  const files = await judgmentSources(batchId);
  const holding = files.filter(({ label }) => label !== null);
  const known = await knownJudgments(
    studyId,
    batchId,
    holding.map(({ sha256 }) => sha256),
  );
  const index = await loadStudyIndex(studyId, new Map(files.flatMap(({ names }) => names)));
  return { files, again: () => placeJudgments(files, index, known) };
}

function noteRater(found: Map<string, FoundRater>, { read }: PlacedJudgment, { name: file, label }: SourceFile): void {
  const { rater: name, answer } = read.judgment;
  const key = `${answer.kind} ${name}`;
  const rater = found.get(key) ?? { kind: answer.kind, name, files: new Set(), formats: new Set() };
  found.set(key, rater);
  rater.files.add(file);
  rater.formats.add(label ?? "");
}

/** Prompts and responses are in the study already: what is held of a row are the words said of them. */
function textIn({ read: { judgment } }: PlacedJudgment): number {
  const { answer } = judgment;
  // Sides are let go as they are written, but held until then.
  const sides = judgment.sides.reduce((sum, { response }) => sum + (response?.length ?? 0), 0);
  if (answer.kind === "vote") return sides + (answer.rationale?.length ?? 0);
  return sides + answer.raw.length + (answer.reason?.length ?? 0);
}

async function countRuns(runs: bigint[]): Promise<void> {
  await db().$executeRaw`
    UPDATE "JudgeRun" run SET "total" = counted."n", "done" = counted."n", "unparsable" = counted."unparsable"
    FROM (
      SELECT "runId", count(*)::int AS "n", count(*) FILTER (WHERE "said" IS NULL)::int AS "unparsable" FROM (
        SELECT "runId", "outcome"::text AS "said" FROM "Verdict" WHERE "runId" = ANY(${runs}::bigint[])
        UNION ALL SELECT "runId", "value"::text FROM "Score" WHERE "runId" = ANY(${runs}::bigint[])
      ) answers GROUP BY "runId"
    ) counted
    WHERE run."id" = counted."runId"`;
}
