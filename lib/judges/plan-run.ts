import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { estimateTokens } from "@/lib/llm/estimate-tokens";
import { countUnits } from "./draw-units";
import { listConversations } from "./list-conversations";
import { countReadable, countRequests, listOpenRequests, nextOpenItems } from "./open-requests";
import { shapeOf } from "./read-run";
import { type ReadVersion, readVersion } from "./read-version";
import { requestText } from "./request-text";
import { type JudgeRunPlan, JudgeRunSettings, type JudgeVersionCard } from "./schema";

/** Later than every run: nothing is answered by it, and everything else came before. */
const NO_RUN = 9_000_000_000_000_000_000n;

/** What a run of this version would ask for, and cost. */
export async function planJudgeRun({ id: studyId }: StudyAccess, versionId: string): Promise<JudgeRunPlan> {
  const version = await readVersion(db(), BigInt(versionId));
  if (version.studyId !== studyId) throw notFound("judge");
  const shape = shapeOf(version, NO_RUN, JudgeRunSettings.parse({}));
  const [units, requests, readable, measured, endpoint] = await Promise.all([
    countUnits(db(), shape),
    countRequests(db(), shape),
    countReadable(db(), shape),
    measure(version.id),
    db().endpoint.findUniqueOrThrow({ where: { id: version.endpointId } }),
  ]);
  const { inputPrice, outputPrice, concurrency } = endpoint;
  const missing = Math.max(0, requests - readable);
  const spent = measured ?? { ...(await estimate(version)), seconds: null };
  return { units, requests, missing, ...spent, measured: measured !== null, inputPrice, outputPrice, concurrency };
}

/** Null where the version cannot be asked: it is simulated or came from a file. */
export async function findPlan(
  study: StudyAccess,
  version: JudgeVersionCard | undefined,
): Promise<JudgeRunPlan | null> {
  return version?.endpoint && version.template ? planJudgeRun(study, version.id) : null;
}

type Spent = { promptTokens: number; outputTokens: number; seconds: number };

/** Means over the newest replies of this version, dry runs included. */
async function measure(versionId: bigint): Promise<Spent | null> {
  const [row] = await patiently(
    () => db().$queryRaw<(Spent & { n: number })[]>`
      SELECT count(*)::int AS n, avg("promptTokens")::float8 AS "promptTokens", avg("outputTokens")::float8 AS "outputTokens",
        avg("latencyMs")::float8 / 1000 AS seconds
      FROM (SELECT replied.* FROM "JudgeRun" r CROSS JOIN LATERAL (
        (SELECT "promptTokens", "outputTokens", "latencyMs", "createdAt" FROM "Verdict" WHERE "runId" = r."id" AND "latencyMs" IS NOT NULL ORDER BY "id" DESC LIMIT 200)
        UNION ALL
        (SELECT "promptTokens", "outputTokens", "latencyMs", "createdAt" FROM "Score" WHERE "runId" = r."id" AND "latencyMs" IS NOT NULL ORDER BY "id" DESC LIMIT 200)
      ) replied WHERE r."judgeVersionId" = ${versionId} AND r."importBatchId" IS NULL
      ORDER BY replied."createdAt" DESC LIMIT 200) newest`,
  );
  if (!row || row.n === 0 || row.promptTokens === null || row.outputTokens === null) return null;
  return { promptTokens: row.promptTokens, outputTokens: row.outputTokens, seconds: row.seconds };
}

/** From the texts of the first comparisons, with a reply of a few sentences. */
async function estimate(version: ReadVersion): Promise<{ promptTokens: number; outputTokens: number }> {
  const { kind, asked } = version;
  const shape = shapeOf(version, NO_RUN, JudgeRunSettings.parse({}));
  const items = await nextOpenItems(db(), shape, { after: 0n, limit: 20 });
  const conversations = await listConversations(db(), version, items);
  const requests = await listOpenRequests(db(), shape, { after: 0n, to: items.at(-1) ?? 0n });
  const texts = requests.flatMap((request) => {
    const conversation = conversations.get(request.item);
    return conversation && request.sample === 0 ? [requestText(version, { conversation, request })] : [];
  });
  const tokens = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
  const scores = requests.reduce((sum, request) => sum + request.asked.length, 0) / Math.max(1, requests.length);
  const outputTokens = Math.min(asked.settings.sampling.maxTokens, kind === "pairwise" ? 100 : 50 * scores);
  return { promptTokens: texts.length === 0 ? 0 : tokens / texts.length, outputTokens };
}
