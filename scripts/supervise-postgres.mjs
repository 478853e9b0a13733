import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "./postgres.mjs";
import { isRunning } from "./running-process.mjs";

/**
 * @typedef {import("./postgres.mjs").Postgres} Postgres
 * @typedef {import("./postgres.mjs").PostgresOptions} PostgresOptions
 */

/**
 * Starts the PostgreSQL of a folder, and again within a second whenever it dies, until stopped.
 * @param {PostgresOptions & { onReturn?: (server: Postgres, before: Postgres) => void }} options
 */
export async function supervisePostgres({ onReturn = () => {}, ...options }) {
  const log = options.log ?? (() => {});
  let server = await startPostgres(options);
  let stopping = false;

  async function watch() {
    for (let pause = 200; !stopping; await sleep(pause)) {
      if (isRunning(server.pid)) continue;
      log("PostgreSQL has ended; starting it again.");
      const before = server;
      try {
        server = await startPostgres(options);
        pause = 200;
        log("PostgreSQL is back.");
        if (!stopping) onReturn(server, before);
      } catch (error) {
        pause = Math.min(pause * 2, 10_000);
        log(error instanceof Error ? error.message : String(error));
      }
    }
  }

  const watching = watch();
  return {
    current: () => server,
    stop: async () => {
      stopping = true;
      await watching;
      await server.stop();
    },
  };
}
