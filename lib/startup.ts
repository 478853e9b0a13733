import "server-only";
import { firstRunLink } from "@/lib/auth/first-run";
import { patiently } from "@/lib/db/transaction";
import { resealKeys } from "@/lib/endpoints/reseal-keys";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { holdExit } from "@/lib/jobs/hold-exit";
import { prepareJobs } from "@/lib/jobs/prepare";
import { startWorker } from "@/lib/jobs/worker";
import { describeError, log } from "@/lib/log";

/** Once per server process, before it answers. */
export async function startUp(): Promise<void> {
  const link = await patiently(firstRunLink);
  await patiently(prepareJobs);
  await patiently(resealKeys);
  if (env().JOBS === "on") {
    const worker = await patiently(startWorker);
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => holdExit(worker.stop()));
  }
  // For the person at the terminal, once; it is not logged.
  if (link) process.stdout.write(`\n  Create the first administrator (this link works once):\n  ${link}\n\n`);
}

export function logPageFailure(
  error: unknown,
  request: { path: string; method: string; headers: NodeJS.Dict<string | string[]> },
): void {
  if (isAppError(error) && error.code !== "unavailable") return;
  const digest = error && typeof error === "object" && "digest" in error ? String(error.digest) : undefined;
  // The query string may carry a token.
  const path = request.path.split("?")[0]?.replace(/\/(join|resume)\/[^/]+/, "/$1/…");
  log.error(
    { requestId: request.headers["x-request-id"], path, method: request.method, digest, ...describeError(error) },
    "a page failed",
  );
}
