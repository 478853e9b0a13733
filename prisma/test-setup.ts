import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

const name = `test_${randomBytes(6).toString("hex")}`;
const admin = inject("databaseUrl");

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const url = new URL(admin);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.APP_SECRET = "a secret of the tests, never of a server";
process.env.PUBLIC_URL = "http://localhost:3000";
process.env.LOG_LEVEL = "silent";

beforeAll(() => asOwner(`CREATE DATABASE ${name} TEMPLATE ${inject("template")}`));

afterAll(async () => {
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
});
