import "server-only";
import { db, joinSql, sql } from "@/lib/db/client";
import type { ModelReply } from "@/lib/llm/schema";
import type { OpenRequest } from "./open-requests";
import { parseScores } from "./parse-scores";
import { parseVerdict } from "./parse-verdict";
import { outcomeOfPosition } from "./position";
import type { JudgeQuestion } from "./questions";

/** Of a longer reply its beginning is kept. */
const MOST_RAW = 200_000;

/** A pairwise judge's reply as a row, read or not; a job that runs twice stores it once. */
export async function storeVerdict(
  runId: bigint,
  request: OpenRequest & { order: "ab" | "ba" },
  reply: ModelReply,
): Promise<void> {
  const read = parseVerdict(reply.text);
  const outcome = read && outcomeOfPosition(read.verdict, request.order);
  const aspectId = request.aspect === 0n ? null : request.aspect;
  await db().$executeRaw`
    INSERT INTO "Verdict" ("runId", "comparisonId", "aspectId", "order", "sample", "outcome", "reason", "raw", "finishReason", "promptTokens", "outputTokens", "latencyMs")
    VALUES (${runId}, ${request.item}, ${aspectId}, ${request.order}::"DisplayOrder", ${request.sample}, ${outcome}::"Outcome", ${read?.reason ?? null},
      ${reply.text.slice(0, MOST_RAW)}, ${reply.finishReason}, ${reply.promptTokens}, ${reply.outputTokens}, ${reply.latencyMs})
    ON CONFLICT DO NOTHING`;
}

/** A rubric judge's reply as a row for each point; what the request cost stands on the first of them. */
export async function storeScores(
  runId: bigint,
  request: OpenRequest,
  { questions, reply }: { questions: JudgeQuestion[]; reply: ModelReply },
): Promise<void> {
  const read = parseScores(reply.text, questions);
  const raw = reply.text.slice(0, MOST_RAW);
  const rows = questions.map(({ id, key }, at) => {
    const score = read.get(key) ?? null;
    const spent = at === 0 ? reply : { promptTokens: null, outputTokens: null, latencyMs: null };
    return sql`(${runId}, ${request.item}, ${id}::bigint, ${request.sample}, ${score?.score ?? null}::float8, ${score?.reason ?? null}, ${raw}, ${reply.finishReason},
      ${spent.promptTokens}::int, ${spent.outputTokens}::int, ${spent.latencyMs}::int)`;
  });
  await db().$executeRaw`
    INSERT INTO "Score" ("runId", "responseId", "aspectId", "sample", "value", "reason", "raw", "finishReason", "promptTokens", "outputTokens", "latencyMs")
    VALUES ${joinSql(rows)} ON CONFLICT DO NOTHING`;
}
