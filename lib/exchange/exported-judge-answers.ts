import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { ImportedSettings } from "./batch/schema";
import { listDryRuns } from "./dry-runs";
import type { ExportedScore, ExportedVerdict } from "./export/schema";

const batch = 500;

/** Every verdict of the study's judges but those of dry runs, in the order in which they came. */
export async function* exportedVerdicts(studyId: bigint): AsyncGenerator<ExportedVerdict> {
  const tried = await listDryRuns(studyId);
  yield* inBatches((after) => readVerdicts(studyId, after, tried), exportedVerdict);
}

/** Every score likewise. */
export async function* exportedScores(studyId: bigint): AsyncGenerator<ExportedScore> {
  const tried = await listDryRuns(studyId);
  yield* inBatches((after) => readScores(studyId, after, tried), exportedScore);
}

/** A study need not fit into memory. */
async function* inBatches<Row extends { id: bigint }, T>(
  read: (after: bigint) => Promise<Row[]>,
  toExported: (row: Row) => T,
): AsyncGenerator<T> {
  for (let after = 0n; ; ) {
    const rows = await patiently(() => read(after));
    yield* rows.map(toExported);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

const run = {
  include: { judgeVersion: { include: { judge: true, endpoint: { select: { model: true } } } } },
} as const;
const prompt = {
  include: { turns: { orderBy: { ordinal: "asc" } }, study: { select: { publicId: true } } },
} as const;

type VerdictRow = Awaited<ReturnType<typeof readVerdicts>>[number];
type ScoreRow = Awaited<ReturnType<typeof readScores>>[number];

function readVerdicts(studyId: bigint, after: bigint, tried: bigint[]) {
  return db().verdict.findMany({
    where: { id: { gt: after }, comparison: { studyId }, runId: { notIn: tried } },
    orderBy: { id: "asc" },
    take: batch,
    include: {
      run,
      aspect: true,
      comparison: { include: { prompt, pair: { include: { systemA: true, systemB: true } } } },
    },
  });
}

function readScores(studyId: bigint, after: bigint, tried: bigint[]) {
  return db().score.findMany({
    where: { id: { gt: after }, response: { prompt: { studyId } }, runId: { notIn: tried } },
    orderBy: { id: "asc" },
    take: batch,
    include: { run, aspect: true, response: { include: { prompt, system: true } } },
  });
}

function exportedVerdict({ id, comparison, order, outcome, preference, ...answer }: VerdictRow): ExportedVerdict {
  const turn = answer.turn ?? comparison.turn;
  return {
    verdict: String(id),
    ...judged(answer, comparison.prompt),
    comparison: String(comparison.id),
    turn: turn === null ? null : turn + 1,
    systemA: comparison.pair.systemA.name,
    systemB: comparison.pair.systemB.name,
    first: order === null ? null : order === "ab" ? "a" : "b",
    outcome,
    preference,
  };
}

function exportedScore({ id, response, value, ...answer }: ScoreRow): ExportedScore {
  return {
    score: String(id),
    ...judged(answer, response.prompt),
    response: String(response.id),
    turn: response.turn + 1,
    system: response.system.name,
    value,
  };
}

type Answer = Pick<VerdictRow, "run" | "aspect" | "sample" | "reason" | "raw" | "createdAt">;

function judged({ run, aspect, sample, reason, raw, createdAt }: Answer, asked: VerdictRow["comparison"]["prompt"]) {
  const { judge, version, endpoint, settings } = run.judgeVersion;
  const imported = ImportedSettings.safeParse(settings);
  return {
    study: asked.study.publicId,
    judge: {
      ...{ name: judge.name, version, run: String(run.id), model: endpoint?.model ?? null },
      files: imported.success ? imported.data.imported.files : null,
    },
    prompt: {
      id: String(asked.id),
      sourceId: asked.sourceId,
      text: asked.turns.map(({ text }) => text).join("\n\n"),
    },
    aspect: aspect?.key ?? null,
    ...{ sample, reason, raw, createdAt: createdAt.toISOString() },
  };
}
