import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/scripts/migrate.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";

/** A PostgreSQL as `npm start` runs it, in a folder that goes away; this process's environment points to it. */
export async function startDatabase(): Promise<{ stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-bench-"));
  const postgres = await startPostgres({ folder });
  await migrate(postgres.url());
  Object.assign(process.env, {
    DATABASE_URL: postgres.url(),
    APP_SECRET: "a secret of benchmarks, never of a server",
    LOG_LEVEL: "warn",
  });
  return {
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
