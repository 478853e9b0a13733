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
  // An empty variable counts as none.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const worker = superviseApp({
    name: "worker",
    command: [jobsWorker],
    cwd: standalone,
    environment: () => ({
      ...given,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      APP_SECRET: appSecret,
    }),
    log: (line) => console.log(line),
    onStart: () => {},
  });
  try {
    await Promise.race([worker.ended, new Promise((resolve) => stopped.addEventListener("abort", resolve))]);
    if (stopped.aborted) console.log("Stopping: jobs under way are finished or given back.");
  } finally {
    await worker.stop();
  }
}
