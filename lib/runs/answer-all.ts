import "server-only";
import { setMaxListeners } from "node:events";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import type { ModelFailure } from "@/lib/llm/model-failure";
import { answerOne } from "./answer-one";
import { gateOf } from "./gate";

/** What a run does with its items. */
export interface ItemWork<Item> {
  items: Item[];
  /** One request and the storing of its reply; throws ModelFailure where there was none. `again` comes before each further request of the same item. */
  ask: (item: Item, signal: AbortSignal, again: () => Promise<void>) => Promise<void>;
  /** The item is given up: to be written down with its reason. */
  failed: (item: Item, failure: ModelFailure, attempts: number) => Promise<void>;
}

interface Circumstances {
  endpoint: CallableEndpoint;
  /** False once the run was stopped or its budget is spent. */
  goesOn: () => Promise<boolean>;
  /** Aborted when the process ends. */
  stopping: AbortSignal;
  /** Gives up soon: to tell whether there are answers, not to get them all. */
  isTry?: boolean;
  /** Told of failures after which the request is tried again. */
  retrying?: (failure: ModelFailure) => Promise<void>;
}

/** answered: each item has its answer or was given up. stopped: some have neither. broken: the endpoint answers nobody. */
export type Ending = { how: "answered" } | { how: "stopped" } | { how: "broken"; failure: ModelFailure };

/** Requests under way when the process ends have this long to finish. */
const LAST_WORDS_MS = 4_000;
/** How soon a stop reaches those who wait. */
const LOOK_MS = 400;
/** So many failures in a row, and not one answer: it is not the items. */
const HOPELESS = 25;
const HOPELESS_TRY = 5;

/** Asks for every item, as many at once as the endpoint's gate lets in, with patience for servers that are busy. */
export async function answerAll<Item>(
  work: ItemWork<Item>,
  { endpoint, goesOn, stopping, isTry, retrying }: Circumstances,
): Promise<Ending> {
  const gate = gateOf(endpoint);
  const over = new AbortController();
  const cut = new AbortController();
  // As many listen as there are requests.
  setMaxListeners(0, over.signal, cut.signal, stopping);
  const end = () => {
    over.abort();
    setTimeout(() => cut.abort(new Error("the process is ending")), LAST_WORDS_MS).unref();
  };
  stopping.addEventListener("abort", end, { once: true });
  if (stopping.aborted) end();
  const look = async () => {
    // A database that is away ends nothing.
    if (!(await goesOn().catch(() => true))) over.abort();
  };
  const watch = setInterval(look, LOOK_MS);
  await look();

  const waiting = [...work.items].reverse();
  let open = waiting.length;
  let failures = 0;
  let broken: ModelFailure | undefined;
  const lane = async () => {
    for (let item = waiting.pop(); item !== undefined && !over.signal.aborted; item = waiting.pop()) {
      const result = await answerOne(item, work, {
        gate,
        over: over.signal,
        cut: cut.signal,
        isTry,
        retrying,
      });
      if (result === "left") return;
      if (result !== "answered") failures++;
      else failures = 0;
      if (result !== "answered" && (result.concernsAll || failures >= (isTry ? HOPELESS_TRY : HOPELESS))) {
        broken ??= result.failure;
        over.abort();
      }
      if (result === "answered" || !result.concernsAll) open--;
    }
  };
  const guarded = () =>
    lane().catch((error: unknown) => {
      over.abort();
      throw error;
    });
  try {
    const lanes = await Promise.allSettled(Array.from({ length: Math.min(endpoint.concurrency, open) }, guarded));
    for (const { reason } of lanes.filter((each) => each.status === "rejected")) throw reason;
    if (open === 0) return { how: "answered" };
    return broken ? { how: "broken", failure: broken } : { how: "stopped" };
  } finally {
    clearInterval(watch);
    stopping.removeEventListener("abort", end);
  }
}
