import "server-only";
import { Logger, runMigrations } from "graphile-worker";
import { databasePool } from "@/lib/db/client";
import { log } from "@/lib/log";

/** graphile-worker's words into our log; its debug chatter only where asked for. */
export const jobLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error({ jobs: message }, "job failed");
  else if (level === "warning") log.warn({ jobs: message }, "jobs");
  else log.debug({ jobs: message }, "jobs");
});

/** Creates the queue's own tables, so that work can be enqueued before any worker runs. */
export async function prepareJobs(): Promise<void> {
  await runMigrations({ pgPool: databasePool(), logger: jobLogger });
}
