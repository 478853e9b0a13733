import { createHmac } from "node:crypto";
import { tryLogin, withClient } from "./database-login.mjs";

/** The app is no superuser of its own database; its password follows from the superuser's, not the other way round. @param {string} secret */
const appPassword = (secret) => createHmac("sha256", secret).update("evenhand").digest("base64url");

/**
 * Makes the role and the database `evenhand` unless they let us in already.
 * @param {{ port: number, superuserPassword: string }} server @returns {Promise<string>} the role's password
 */
export async function keepAppDatabase({ port, superuserPassword }) {
  const password = appPassword(superuserPassword);
  const login = await tryLogin({ port, user: "evenhand", password, database: "evenhand" });
  if (login.code === "ok") return password;
  const superuser = { host: "127.0.0.1", port, user: "postgres", password: superuserPassword, database: "postgres" };
  await withClient(superuser, async (client) => {
    // Two starts at once would both find no role.
    await client.query("select pg_advisory_lock(hashtext('evenhand'))");
    const { rows } = await client.query(
      "select exists(select from pg_roles where rolname = 'evenhand') as role, exists(select from pg_database where datname = 'evenhand') as database",
    );
    const verb = rows[0].role ? "alter" : "create";
    await client.query(`${verb} role evenhand login createdb password '${password}'`);
    if (!rows[0].database) await client.query("create database evenhand owner evenhand");
  });
  return password;
}
