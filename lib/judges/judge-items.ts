import "server-only";
import type { Conversation } from "@/lib/comparisons/conversation";
import { db } from "@/lib/db/client";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import { complete } from "@/lib/llm/complete";
import type { ModelFailure } from "@/lib/llm/model-failure";
import type { ModelRequest } from "@/lib/llm/schema";
import type { Chunk } from "@/lib/runs/schema";
import { workChunk } from "@/lib/runs/work-chunk";
import { judgeRequest, schemaOf } from "./build-request";
import { listConversations } from "./list-conversations";
import { listOpenRequests, type OpenRequest, partOf } from "./open-requests";
import { readRun } from "./read-run";
import type { ReadVersion } from "./read-version";
import { askedIn, requestText } from "./request-text";
import { storeScores, storeVerdict } from "./store-reply";

interface Item {
  request: OpenRequest;
  conversation: Conversation<string>;
}

/** A chunk of a run: every request that has no answer yet. */
export async function judgeItems(chunk: Chunk): Promise<void> {
  const { runId } = chunk;
  await workChunk<Item>("judge", chunk, async (endpoint) => {
    const { version, shape } = await readRun(db(), runId);
    const requests = await listOpenRequests(db(), shape, chunk);
    const texts = await listConversations(db(), version, [...new Set(requests.map(({ item }) => item))]);
    const items = requests.flatMap((request) => {
      const conversation = texts.get(request.item);
      return conversation ? [{ request, conversation }] : [];
    });
    return {
      items,
      ask: async ({ request, conversation }, signal) => {
        const reply = await complete(endpoint, requestOf(version, { endpoint, request, conversation }), signal);
        if (request.order === null) await storeScores(runId, request, { questions: askedIn(version, request), reply });
        else await storeVerdict(runId, { ...request, order: request.order }, reply);
      },
      failed: ({ request }, failure, attempts) => storeFailure(runId, request, { failure, attempts }),
    };
  });
}

type Asked = Item & { endpoint: CallableEndpoint };

function requestOf(version: ReadVersion, { endpoint, request, conversation }: Asked): ModelRequest {
  const { kind, asked } = version;
  const text = requestText(version, { request, conversation });
  const schema = schemaOf(kind, askedIn(version, request));
  return judgeRequest({ mode: endpoint.mode, settings: asked.settings, sample: request.sample }, text, schema);
}

async function storeFailure(
  runId: bigint,
  request: OpenRequest,
  { failure, attempts }: { failure: ModelFailure; attempts: number },
): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "JudgeFailure" ("runId", "item", "part", "kind", "message", "attempts")
    VALUES (${runId}, ${request.item}, ${partOf(request)}, ${failure.kind}, ${failure.message}, ${attempts})
    ON CONFLICT ("runId", "item", "part") DO UPDATE SET "kind" = excluded."kind", "message" = excluded."message", "attempts" = excluded."attempts"`;
}
