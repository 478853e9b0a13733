import type { FailureKind } from "@/lib/llm/schema";

/** A request is given up after this many attempts, soon where it is only a try. A server that asks for fewer requests is there: it is waited for longer. */
export function mostAttempts(kind: FailureKind, isTry = false): number {
  if (isTry) return { timed_out: 1, rate_limited: 4 }[String(kind)] ?? 2;
  return kind === "rate_limited" ? 12 : 6;
}

/**
 * Milliseconds to wait before the next attempt, `attempt` counting from 1: what the server asked for, or 1, 2, 4 … up to 60 s,
 * spread over half of it so that many requests do not come back at once. `random` is from [0, 1).
 */
export function backOffMs(attempt: number, retryAfterMs: number | undefined, random: number): number {
  const own = Math.min(60_000, 1_000 * 2 ** (attempt - 1)) * (0.75 + random / 2);
  return Math.round(retryAfterMs === undefined ? own : Math.max(retryAfterMs, 50) * (1 + random / 10));
}
