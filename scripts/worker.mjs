import "./require-node.mjs";
import { install } from "./install.mjs";
import { runIfMain } from "./run.mjs";
import { Sentence } from "./sentence.mjs";
import { readSettings } from "./settings.mjs";
import { stopSignal } from "./stop-signal.mjs";

await runIfMain(import.meta.filename, async () => {
  const stopped = stopSignal();
  const { databaseUrl, appSecret } = readSettings(process.env);
  if (!databaseUrl || !appSecret) {
    throw new Sentence(
      "A worker needs DATABASE_URL and APP_SECRET as the app has them; beside an embedded database the app runs the jobs itself.",
    );
  }
  await install();
  if (stopped.aborted) return;
  // Only now may modules be loaded that import packages.
  const { launchWorker } = await import("./launch-worker.mjs");
  await launchWorker({ databaseUrl, appSecret, stopped });
});
