import "server-only";
import { disconnect } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { describeError, log } from "@/lib/log";
import { prepareJobs } from "./prepare";
import { startWorker } from "./worker";

/** A process that runs jobs and serves nobody: `npm run worker`. */
async function work(): Promise<void> {
  await patiently(prepareJobs);
  const worker = await patiently(startWorker);
  const end = async () => {
    await worker.stop();
    await disconnect().catch(() => {});
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
  // For the person at the terminal.
  process.stdout.write("The worker is ready.\n");
}

work().catch((error: unknown) => {
  log.error({ ...describeError(error) }, "the worker could not start");
  if (error instanceof Error) process.stderr.write(`The worker could not start: ${error.message}\n`);
  process.exit(1);
});
