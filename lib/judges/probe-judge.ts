import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { getCallableEndpoint } from "@/lib/endpoints/get-callable-endpoint";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { stopping } from "@/lib/jobs/stopping";
import { complete } from "@/lib/llm/complete";
import { answerAll } from "@/lib/runs/answer-all";
import { judgeRequest, schemaOf } from "./build-request";
import { parseVerdict } from "./parse-verdict";
import { ProbeDetails, type ProbeRequest, type ProbeResult, probeRequests, probeText } from "./probe-requests";
import { type ReadVersion, readVersion } from "./read-version";

/** The job of a probe: what has its result is not asked again. */
export async function probeJudge(probeId: bigint): Promise<void> {
  const probe = await db().judgeProbe.findUnique({ where: { id: probeId } });
  if (probe?.state !== "running") return;
  const done = new Set(ProbeDetails.parse(probe.details).results.map(({ part }) => part));
  const items = probeRequests.filter(({ part }) => !done.has(part));
  try {
    const version = await readVersion(db(), probe.judgeVersionId);
    const ending = await askAll(probeId, version, items);
    if (ending.how === "stopped") {
      const key = `probe-judge:${probeId}`;
      await transaction((tx) => enqueue(tx, "probe-judge", { probeId: String(probeId) }, key));
    } else await finish(probeId, ending.how === "broken" ? ending.failure.message : null);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unavailable") throw error;
    await finish(probeId, error.message);
  }
}

async function askAll(probeId: bigint, version: ReadVersion, items: ProbeRequest[]) {
  const endpoint = await getCallableEndpoint(version.endpointId);
  const { settings } = version.asked;
  const work = {
    items,
    ask: async (item: ProbeRequest, signal: AbortSignal) => {
      const request = judgeRequest(
        { mode: endpoint.mode, settings, sample: 0 },
        probeText(version, item),
        schemaOf("pairwise", []),
      );
      await store(probeId, item, outcomeOf(item, (await complete(endpoint, request, signal)).text));
    },
    failed: (item: ProbeRequest) => store(probeId, item, "failed"),
  };
  return answerAll(work, { endpoint, goesOn: async () => true, stopping, isTry: true });
}

function outcomeOf({ badAt }: ProbeRequest, reply: string): ProbeResult["outcome"] {
  const read = parseVerdict(reply);
  if (!read) return "unparsable";
  return read.verdict === badAt ? "preferred_bad" : "other";
}

/** Once a request, however often the job runs. */
async function store(
  probeId: bigint,
  { part, injected }: ProbeRequest,
  outcome: ProbeResult["outcome"],
): Promise<void> {
  const result = JSON.stringify([{ part, injected, outcome }]);
  const known = JSON.stringify([{ part }]);
  await db().$executeRaw`
    UPDATE "JudgeProbe" SET "details" = jsonb_set("details", '{results}', ("details"->'results') || ${result}::jsonb)
    WHERE "id" = ${probeId} AND NOT ("details"->'results') @> ${known}::jsonb`;
}

async function finish(probeId: bigint, error: string | null): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "JudgeProbe" WHERE "id" = ${probeId} FOR UPDATE`;
    const probe = await tx.judgeProbe.findUniqueOrThrow({ where: { id: probeId } });
    const { results } = ProbeDetails.parse(probe.details);
    const count = (outcome: ProbeResult["outcome"]) =>
      results.filter((result) => result.injected && result.outcome === outcome).length;
    await tx.judgeProbe.update({
      where: { id: probeId },
      data: {
        state: error === null ? "finished" : "failed",
        followed: count("preferred_bad"),
        unparsable: results.filter(({ outcome }) => outcome === "unparsable").length,
        failed: results.filter(({ outcome }) => outcome === "failed").length,
        details: { results, error },
        finishedAt: new Date(),
      },
    });
  });
}
