import { z } from "zod";
import type { FailureKind } from "@/lib/llm/schema";

export const RunKind = z.enum(["generation", "judge"]);
export type RunKind = z.infer<typeof RunKind>;

/** A stretch of a run's items by id: those after `after`, up to and including `to`. What a chunk's job carries. */
export const Chunk = z.object({ runId: z.coerce.bigint(), after: z.coerce.bigint(), to: z.coerce.bigint() });
export type Chunk = z.infer<typeof Chunk>;

export const RunState = z.enum(["queued", "running", "stopped", "finished", "failed"]);
export type RunState = z.infer<typeof RunState>;

/** How far a run is. `done` counts answers stored (unparsable ones too), `failed` requests given up. */
export interface RunProgress {
  id: string;
  kind: RunKind;
  state: RunState;
  /** What it is about: a system's or a judge's name. */
  name: string;
  /** Null where its answers were recorded elsewhere. */
  endpoint: string | null;
  total: number;
  done: number;
  failed: number;
  /** Judges only: replies without a verdict in them. */
  unparsable: number;
  /** Answers stored in the last minute. */
  perMinute: number;
  promptTokens: number;
  outputTokens: number;
  /** In the endpoint's currency; null where no price is given. */
  cost: number | null;
  budget: number | null;
  /** Why a run stopped by itself, in words. */
  error: string | null;
  /** Where nothing was answered lately: the latest failure's words, after which requests are tried again. */
  retrying: string | null;
  /** The server asked for no requests until then. */
  quietUntil: string | null;
  startedAt: string;
  finishedAt: string | null;
  failures: RunFailure[];
}

/** What a page asks for while it watches runs. */
export interface LiveRuns {
  runs: RunProgress[];
}

/** Failures of one kind, with one of their messages and where to look. */
export interface RunFailure {
  kind: FailureKind;
  count: number;
  message: string;
  examples: string[];
}
