import "server-only";
import type { Database } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { RunShape } from "./open-requests";
import { type ReadVersion, readVersion } from "./read-version";
import { JudgeRunSettings } from "./schema";

export async function readRun(database: Database, runId: bigint): Promise<{ version: ReadVersion; shape: RunShape }> {
  const run = await database.judgeRun.findUnique({
    where: { id: runId },
    select: { judgeVersionId: true, settings: true },
  });
  if (!run) throw notFound("run");
  const settings = JudgeRunSettings.parse(run.settings);
  const { protocolVersionId } = settings;
  const version = await readVersion(
    database,
    run.judgeVersionId,
    protocolVersionId ? BigInt(protocolVersionId) : undefined,
  );
  return { version, shape: shapeOf(version, runId, settings) };
}

export function shapeOf(version: ReadVersion, runId: bigint, settings: JudgeRunSettings): RunShape {
  const { id, studyId, kind, questions, judgedTurn, asked } = version;
  const ids = questions.map((question) => question.id ?? 0n);
  const limited = questions.flatMap((question) => (question.limited && question.id !== null ? [question.id] : []));
  const { samples } = asked.settings;
  return { runId, versionId: id, studyId, kind, questions: ids, limited, samples, judgedTurn, settings };
}
