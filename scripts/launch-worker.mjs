import { build, jobsWorker, standalone } from "./build.mjs";
import { migrate } from "./migrate.mjs";
import { requireDatabase } from "./require-database.mjs";
import { superviseApp } from "./supervise-app.mjs";

/**
 * Build, migrations, worker, in this order; until told to stop.
 * @param {{ databaseUrl: string, appSecret: string, stopped: AbortSignal }} options
 */
export async function launchWorker({ databaseUrl, appSecret, stopped }) {
  await requireDatabase(databaseUrl);
  await build();
  if (stopped.aborted) return;
  await migrate(databaseUrl);
  if (stopped.aborted) return;
  const worker = superviseApp({
    command: [jobsWorker],
    cwd: standalone,
    environment: () => ({
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      APP_SECRET: appSecret,
    }),
    log: (line) => console.log(line.replace("The app", "The worker")),
    onStart: () => {},
  });
  try {
    await Promise.race([worker.ended, new Promise((resolve) => stopped.addEventListener("abort", resolve))]);
    if (stopped.aborted) console.log("Stopping: jobs under way are finished or given back.");
  } finally {
    await worker.stop();
  }
}
