import { db } from "@/lib/db/client";
import { defaultTemplates } from "@/lib/judges/default-templates";
import { saveJudge } from "@/lib/judges/save-judge";
import { JudgeInput, StartJudgeRunInput } from "@/lib/judges/schema";
import { startJudgeRun } from "@/lib/judges/start-judge-run";
import { aStudy, type MadeStudy } from "./factories";

export type LargeRun = { study: MadeStudy; judgeId: string; runId: bigint; generationRunIds: bigint[] };

/** Items of chunks that are under way or wait, at most, when a run is busy: their sums are not on its row yet. */
const UNSETTLED = 10_000;

/**
 * A study whose judge's run and generation runs are nine tenths through, as they stand while people watch: so many requests of the judge, in both orders, over
 * half as many prompts, each answered by two systems. Written by the database itself.
 */
export async function aLargeRun(requests: number, endpointId: bigint): Promise<LargeRun> {
  const study = await aStudy({ prompts: 1 });
  const { id } = study;
  await writeTexts(id, requests / 2);
  await db().study.update({ where: { id }, data: { state: "open" } });
  const generationRunIds: bigint[] = [];
  for (const systemId of study.systemIds) generationRunIds.push(await generate(id, systemId, endpointId));
  const { judgeId, versionId } = await saveJudge(study.owner, judgeInput(id, endpointId));
  const { runId } = await startJudgeRun(study.owner, runInput(id, versionId));
  await db().$executeRaw`
    INSERT INTO "Verdict" ("runId", "comparisonId", "order", "outcome", "raw", "reason", "promptTokens", "outputTokens", "latencyMs", "createdAt")
    SELECT ${runId}, c."id", o."order"::"DisplayOrder", (ARRAY['a', 'tie', 'b', NULL])[1 + (c."id" * 7919 % 1000 / 333)]::"Outcome",
      repeat('What it said. ', 12), repeat('What it meant. ', 10), 700, 60, 900, now() AT TIME ZONE 'utc'
    FROM "Comparison" c CROSS JOIN (VALUES ('ab'), ('ba')) o("order")
    WHERE c."studyId" = ${id} AND c."id" <= (SELECT min("id") + count(*) * 9 / 10 FROM "Comparison" WHERE "studyId" = ${id})
    ORDER BY c."id"`;
  await db().$executeRaw`
    UPDATE "JudgeRun" r SET "plannedTo" = t.top, "settledTo" = t.top - ${UNSETTLED},
      ("done", "unparsable", "promptTokens", "outputTokens") = (SELECT count(*), count(*) - count("outcome"), coalesce(sum("promptTokens"), 0), coalesce(sum("outputTokens"), 0)
        FROM "Verdict" WHERE "runId" = ${runId} AND "comparisonId" <= t.top - ${UNSETTLED})
    FROM (SELECT max("comparisonId") AS top FROM "Verdict" WHERE "runId" = ${runId}) t WHERE r."id" = ${runId}`;
  await db().$executeRawUnsafe("VACUUM ANALYZE");
  return { study, judgeId: String(judgeId), runId, generationRunIds };
}

async function writeTexts(studyId: bigint, prompts: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Prompt" ("studyId", "position", "identityHash")
    SELECT ${studyId}, n, sha256(convert_to('large ' || n, 'UTF8')) FROM generate_series(1, ${prompts - 1}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Turn" ("promptId", "ordinal", "text") SELECT "id", 0, 'Question ' || "position" FROM "Prompt" WHERE "studyId" = ${studyId}
    ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO "SystemPair" ("studyId", "systemAId", "systemBId") SELECT ${studyId}, min("id"), max("id") FROM "System" WHERE "studyId" = ${studyId}`;
  await db().$executeRaw`
    INSERT INTO "Comparison" ("studyId", "promptId", "pairId")
    SELECT ${studyId}, p."id", pair."id" FROM "Prompt" p JOIN "SystemPair" pair USING ("studyId") WHERE p."studyId" = ${studyId} ORDER BY p."id"`;
}

/** A run of one system with answers to nine of ten prompts. */
async function generate(studyId: bigint, systemId: bigint, endpointId: bigint): Promise<bigint> {
  await db().system.update({ where: { id: systemId }, data: { endpointId } });
  const total = await db().prompt.count({ where: { studyId } });
  const { id } = await db().generationRun.create({ data: { studyId, systemId, endpointId, total, state: "running" } });
  await db().$executeRaw`
    INSERT INTO "Response" ("promptId", "systemId", "text", "contentHash", "generationRunId", "promptTokens", "outputTokens", "latencyMs", "createdAt")
    SELECT "id", ${systemId}, repeat('An answer. ', 10) || "id", sha256(convert_to('answer ' || "id", 'UTF8')), ${id}, 300, 150, 900, now() AT TIME ZONE 'utc'
    FROM "Prompt" WHERE "studyId" = ${studyId} AND "position" < ${total} * 9 / 10 ORDER BY "id" ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    UPDATE "GenerationRun" r SET "plannedTo" = t.top, "settledTo" = t.top - ${UNSETTLED},
      ("done", "promptTokens", "outputTokens") = (SELECT count(*), coalesce(sum("promptTokens"), 0), coalesce(sum("outputTokens"), 0)
        FROM "Response" WHERE "generationRunId" = ${id} AND "promptId" <= t.top - ${UNSETTLED})
    FROM (SELECT max("promptId") AS top FROM "Response" WHERE "generationRunId" = ${id}) t WHERE r."id" = ${id}`;
  return id;
}

function judgeInput(studyId: bigint, endpointId: bigint): JudgeInput {
  const template = defaultTemplates.pairwise;
  const fields = { name: "Judge", kind: "pairwise", endpointId: String(endpointId), template, settings: {} };
  return JudgeInput.parse({ studyId: String(studyId), ...fields });
}

function runInput(studyId: bigint, versionId: bigint): StartJudgeRunInput {
  return StartJudgeRunInput.parse({ studyId: String(studyId), judgeVersionId: String(versionId) });
}
