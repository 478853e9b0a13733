import "server-only";
import { ModelFailure } from "@/lib/llm/model-failure";
import type { FailureKind } from "@/lib/llm/schema";
import type { ItemWork } from "./answer-all";
import { backOffMs, mostAttempts } from "./back-off";
import type { Gate } from "./gate";
import { pause } from "./pause";

interface Surroundings {
  gate: Gate;
  /** No further request begins. */
  over: AbortSignal;
  /** Requests under way end. */
  cut: AbortSignal;
  isTry?: boolean;
  /** Another attempt will follow this failure. */
  retrying?: (failure: ModelFailure) => Promise<void>;
}

/** `concernsAll`: no other item would fare better, and this one is not to blame. */
type Result = "answered" | "left" | { failure: ModelFailure; concernsAll: boolean };

const CONCERNS_ALL: FailureKind[] = ["wrong_key", "address_not_allowed"];

/** Asks until there is an answer, the item is given up, or nothing more may begin. */
export async function answerOne<Item>(
  item: Item,
  { ask, failed }: Pick<ItemWork<Item>, "ask" | "failed">,
  { gate, over, cut, isTry, retrying }: Surroundings,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const failure = await tryOnce((again) => ask(item, cut, again), { gate, over, cut });
    if (failure === "answered" || failure === "left") return failure;
    if (CONCERNS_ALL.includes(failure.kind)) return { failure, concernsAll: true };
    if (!failure.retryable || attempt >= mostAttempts(failure.kind, isTry)) {
      await failed(item, failure, attempt);
      return { failure, concernsAll: false };
    }
    const wait = backOffMs(attempt, failure.retryAfterMs, Math.random());
    if (failure.kind === "rate_limited") gate.keepQuiet(wait);
    await Promise.all([pause(wait, over), retrying?.(failure)]);
  }
}

/** Thrown through an item's work where nothing more may begin. */
class Left extends Error {}

async function tryOnce(
  ask: (again: () => Promise<void>) => Promise<void>,
  { gate, over, cut }: Surroundings,
): Promise<"answered" | "left" | ModelFailure> {
  let leave: (() => void) | null = null;
  const enter = async () => {
    leave?.();
    leave = await gate.enter(over);
    if (!leave) throw new Left();
  };
  try {
    await enter();
    await ask(enter);
    return "answered";
  } catch (error) {
    if (cut.aborted || error instanceof Left) return "left";
    if (error instanceof ModelFailure) return error;
    throw error;
  } finally {
    // TypeScript does not see that enter has set it.
    (leave as (() => void) | null)?.();
  }
}
