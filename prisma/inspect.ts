import { databasePool } from "@/lib/db/client";

type Row = Record<string, unknown>;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Caches and counters that reading changes, which nobody would call a change. */
const unwatched = ["RateLimit", "RenderedText", "_prisma_migrations"];

async function tables(): Promise<string[]> {
  const { rows } = await databasePool().query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  return rows.map(({ name }) => name);
}

/** Every row of a table, or those where `where` holds, by its first column; bigints come as text. */
export async function rows(table: string, where: Row = {}): Promise<Row[]> {
  const keys = Object.keys(where);
  const conditions = keys.map((key, i) => `${quoted(key)} = $${i + 1}`).join(" AND ");
  const result = await databasePool().query<Row>(
    `SELECT * FROM ${quoted(table)} ${keys.length > 0 ? `WHERE ${conditions}` : ""} ORDER BY 1`,
    Object.values(where),
  );
  return result.rows;
}

/** A fingerprint of every table: equal ones mean that nothing was written between. */
export async function snapshot(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tables()) {
    if (unwatched.includes(table)) continue;
    const { rows } = await databasePool().query<{ print: string }>(
      `SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS print FROM ${quoted(table)} t`,
    );
    prints[table] = rows[0]?.print ?? "";
  }
  return prints;
}

/** From now on ids are large and their tables apart, so that one of them found in an answer is no accident. */
export async function spreadIds(): Promise<void> {
  const { rows } = await databasePool().query<{ name: string }>(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public'`,
  );
  for (const [place, { name }] of rows.entries()) {
    const offset = 100_000_000_000n + BigInt(place) * 1_000_000_000n + BigInt(Math.floor(Math.random() * 900_000_000));
    await databasePool().query(`SELECT setval($1::regclass, greatest($2::bigint, nextval($1::regclass)))`, [
      quoted(name),
      String(offset),
    ]);
  }
}
