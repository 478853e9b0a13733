import "server-only";
import type { Database } from "@/lib/db/client";
import type { JsonObject } from "@/lib/json";

export type JobName = "apply-text-rules" | "import-responses" | "open-study" | "render-responses" | "sweep";

/** In the transaction that makes the work: neither exists without the other. A job with the same key waits once, not twice. */
export async function enqueue(tx: Database, name: JobName, payload: JsonObject, key?: string): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${key ?? null}::text, max_attempts => 12)`;
}
