import "server-only";
import type { Database } from "@/lib/db/client";
import type { JsonObject } from "@/lib/json";

export type JobName =
  | "apply-text-rules"
  | "drive-generation"
  | "drive-judge-run"
  | "generate-responses"
  | "import-responses"
  | "judge-items"
  | "open-study"
  | "probe-judge"
  | "render-responses"
  | "sweep";

/** In the transaction that makes the work: neither exists without the other. A job with the same key waits once, not twice. */
export async function enqueue(
  tx: Database,
  name: JobName,
  payload: JsonObject,
  key?: string,
  delayMs = 0,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${key ?? null}::text,
      run_at => now() + make_interval(secs => ${delayMs / 1_000}::float8), max_attempts => 12)`;
}
