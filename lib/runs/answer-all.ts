import "server-only";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import { ModelFailure } from "@/lib/llm/model-failure";
import { backOffMs, MOST_ATTEMPTS } from "./back-off";
import { gateOf } from "./gate";
import { pause } from "./pause";

interface Work<Item> {
  endpoint: CallableEndpoint;
  /** One request and the storing of its reply; throws ModelFailure where there was none. */
  ask: (item: Item, signal: AbortSignal) => Promise<void>;
  /** The item is given up: to be written down with its reason. */
  failed: (item: Item, failure: ModelFailure, attempts: number) => Promise<void>;
  /** Asked before each request: false once the run was stopped or its budget is spent. */
  goesOn: () => Promise<boolean>;
  /** Aborted when the process ends: nothing new begins, and what waits is handed back. */
  stopping: AbortSignal;
}

/** Requests under way when the process ends have this long to finish. */
const LAST_WORDS_MS = 4_000;

/**
 * Asks for every item, as many at once as the endpoint's gate lets in, with patience for servers that are busy. True if each item was answered
 * or given up; false if the run stopped before that.
 */
export async function answerAll<Item>(items: Item[], work: Work<Item>): Promise<boolean> {
  const gate = gateOf(work.endpoint);
  const cut = new AbortController();
  const cutSoon = () => setTimeout(() => cut.abort(new Error("the process is ending")), LAST_WORDS_MS).unref();
  work.stopping.addEventListener("abort", cutSoon, { once: true });
  if (work.stopping.aborted) cutSoon();
  const waiting = [...items].reverse();
  let whole = true;
  const lane = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      if (!(await answerOne(item, work, gate, cut.signal))) {
        whole = false;
        waiting.length = 0;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(work.endpoint.concurrency, items.length) }, lane));
    return whole;
  } finally {
    work.stopping.removeEventListener("abort", cutSoon);
  }
}

/** False where the run stopped before an answer. */
async function answerOne<Item>(
  item: Item,
  { ask, failed, goesOn, stopping }: Work<Item>,
  gate: ReturnType<typeof gateOf>,
  cut: AbortSignal,
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    if (stopping.aborted || !(await goesOn())) return false;
    const leave = await gate.enter();
    try {
      if (stopping.aborted) return false;
      await ask(item, cut);
      return true;
    } catch (error) {
      if (cut.aborted) return false;
      if (!(error instanceof ModelFailure)) throw error;
      if (!error.retryable || attempt >= MOST_ATTEMPTS) {
        await failed(item, error, attempt);
        return true;
      }
      const wait = backOffMs(attempt, error.retryAfterMs, Math.random());
      if (error.kind === "rate_limited") gate.keepQuiet(wait);
      leave();
      await pause(wait, stopping);
    } finally {
      leave();
    }
  }
}
