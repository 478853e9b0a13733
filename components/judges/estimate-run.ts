import type { JudgeRunPlan } from "@/lib/judges/schema";

export interface RunEstimate {
  requests: number;
  tokensIn: number;
  tokensOut: number;
  /** Null where the endpoint has no prices. */
  cost: number | null;
  /** Null before any request was timed. */
  seconds: number | null;
}

/** What so many requests need, by the plan's means. */
export function estimateRun(plan: JudgeRunPlan, requests: number): RunEstimate {
  const { promptTokens, outputTokens, inputPrice, outputPrice, seconds, concurrency } = plan;
  const [tokensIn, tokensOut] = [requests * promptTokens, requests * outputTokens];
  const priced = inputPrice !== null || outputPrice !== null;
  return {
    requests,
    tokensIn,
    tokensOut,
    cost: priced ? (tokensIn * (inputPrice ?? 0) + tokensOut * (outputPrice ?? 0)) / 1e6 : null,
    seconds: seconds === null ? null : (requests * seconds) / Math.max(1, Math.min(concurrency, requests)),
  };
}
