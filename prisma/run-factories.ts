import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { defaultTemplates } from "@/lib/judges/default-templates";
import { saveJudge } from "@/lib/judges/save-judge";
import { JudgeInput, StartJudgeRunInput } from "@/lib/judges/schema";
import { startJudgeRun } from "@/lib/judges/start-judge-run";
import { complete } from "@/lib/llm/complete";
import { SamplingSettings } from "@/lib/llm/schema";
import { driveRun, enqueueDriver } from "@/lib/runs/drive-run";
import type { Chunk } from "@/lib/runs/schema";
import { workChunk } from "@/lib/runs/work-chunk";
import type { MadeStudy } from "./factories";

/** A run of a judge of pairs over every comparison of a study, not yet begun. */
export async function aJudgeRun(studyId: bigint, endpointId: bigint, budget?: number): Promise<{ id: bigint }> {
  const judge = await db().judge.create({
    data: {
      studyId,
      name: `Judge ${Math.random()}`,
      kind: "pairwise",
      versions: { create: { version: 1, endpointId } },
    },
    include: { versions: true },
  });
  const total = await db().comparison.count({ where: { studyId } });
  const data = { judgeVersionId: judge.versions[0].id, state: "running" as const, total, budget };
  return db().judgeRun.create({ data, select: { id: true } });
}

export async function begin(runId: bigint): Promise<void> {
  await transaction((tx) => enqueueDriver(tx, "judge", runId));
}

/** Comparisons of the run's study that have neither verdict nor failure. */
export async function unjudged(runId: bigint, after: bigint, limit: number, to?: bigint): Promise<bigint[]> {
  const rows = await db().$queryRaw<{ id: bigint }[]>`
    SELECT c."id" FROM "Comparison" c
    WHERE c."studyId" = (SELECT j."studyId" FROM "JudgeRun" r JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId"
        JOIN "Judge" j ON j."id" = v."judgeId" WHERE r."id" = ${runId})
      AND c."id" > ${after} AND c."id" <= ${to ?? 9_000_000_000_000n}
      AND NOT EXISTS (SELECT 1 FROM "Verdict" d WHERE d."runId" = ${runId} AND d."comparisonId" = c."id")
      AND NOT EXISTS (SELECT 1 FROM "JudgeFailure" f WHERE f."runId" = ${runId} AND f."item" = c."id")
    ORDER BY c."id" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export async function drivePlainly(runId: bigint): Promise<void> {
  await driveRun("judge", runId, (after, limit) => unjudged(runId, after, limit));
}

/** One request a comparison, whatever comes back being a tie: the way of a judge's run without a judge. */
export async function judgePlainly(chunk: Chunk): Promise<void> {
  const { runId } = chunk;
  await workChunk<bigint>("judge", chunk, async (endpoint) => ({
    items: await unjudged(runId, chunk.after, 1_000_000, chunk.to),
    ask: async (comparisonId, signal) => {
      const sampling = SamplingSettings.parse({});
      const messages = [{ role: "user" as const, content: `Comparison ${comparisonId}` }];
      const { text, promptTokens, outputTokens, latencyMs } = await complete(endpoint, { sampling, messages }, signal);
      await db().$executeRaw`
        INSERT INTO "Verdict" ("runId", "comparisonId", "order", "outcome", "raw", "promptTokens", "outputTokens", "latencyMs", "createdAt")
        VALUES (${runId}, ${comparisonId}, 'ab', 'tie', ${text.slice(0, 100)}, ${promptTokens}, ${outputTokens}, ${latencyMs},
          now() AT TIME ZONE 'utc') ON CONFLICT DO NOTHING`;
    },
    failed: async (item, { kind, message }, attempts) => {
      await db().judgeFailure.upsert({
        where: { runId_item_part: { runId, item, part: "" } },
        create: { runId, item, part: "", kind, message, attempts },
        update: { kind, message, attempts },
      });
    },
  }));
}

/** A judge of pairs with the app's own template, set going over all comparisons in both orders; any reply will do. */
export async function aStartedJudgeRun(
  study: MadeStudy,
  endpointId: bigint,
): Promise<{ runId: bigint; total: number }> {
  const studyId = String(study.id);
  const template = defaultTemplates.pairwise;
  const input = { studyId, name: "Judge", kind: "pairwise", endpointId: String(endpointId), template, settings: {} };
  const { versionId } = await saveJudge(study.owner, JudgeInput.parse(input));
  const start = StartJudgeRunInput.parse({ studyId, judgeVersionId: String(versionId) });
  return startJudgeRun(study.owner, start);
}
