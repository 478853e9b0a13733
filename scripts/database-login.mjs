import pg from "pg";
import { codeOf } from "./sentence.mjs";

/** @typedef {{ port: number, user: string, password: string, database: string }} Login */

/**
 * One connection for the time of `use`.
 * @template T @param {import("pg").ClientConfig} config @param {(client: import("pg").Client) => Promise<T>} use
 */
export async function withClient(config, use) {
  const client = new pg.Client({ connectionTimeoutMillis: 5000, ...config });
  // A server that goes away between two queries would otherwise end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {Login} login
 * @returns {Promise<{ code: "ok", data: string } | { code: string }>} what the server says, `ok` with the data folder it serves
 */
export async function tryLogin(login) {
  try {
    const settings = await withClient({ host: "127.0.0.1", ...login }, (client) =>
      // Only a superuser may see the folder.
      client.query("select setting as data from pg_settings where name = 'data_directory'"),
    );
    return { code: "ok", data: settings.rows[0]?.data ?? "" };
  } catch (error) {
    return { code: codeOf(error) || "timeout" };
  }
}
