import { withClient } from "./database-login.mjs";
import { codeOf, Sentence } from "./sentence.mjs";

/** Where the database is, without its password. @param {string} databaseUrl */
function placeOf(databaseUrl) {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  return { host: `${hostname}:${port || 5432}`, database: pathname.slice(1), user: username };
}

/** @param {string} databaseUrl @param {unknown} error @returns {string} */
export function whyNoDatabase(databaseUrl, error) {
  const { host, database, user } = placeOf(databaseUrl);
  switch (codeOf(error)) {
    case "28P01":
    case "28000":
      return `PostgreSQL at ${host} refuses the user ${user}: check the user and the password in DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${host} has no database ${database}: create it, or change DATABASE_URL.`;
    case "42501":
      return `The user ${user} may not use the database ${database} at ${host}: grant it, or change DATABASE_URL.`;
    case "53300":
      return `PostgreSQL at ${host} has no connection left: raise its max_connections.`;
    default: {
      const reason = codeOf(error) || (error instanceof Error ? error.message : String(error));
      return `The database at ${host} cannot be reached (${reason}): check DATABASE_URL and that PostgreSQL runs there.`;
    }
  }
}

/** @param {number} version server_version_num @returns {string | null} */
export const whyTooOld = (version) =>
  version >= 140_000
    ? null
    : `The database is PostgreSQL ${Math.floor(version / 10_000)} and Evenhand needs PostgreSQL 14 or newer.`;

/** Ends with a sentence unless Evenhand can work with this database. @param {string} databaseUrl */
export async function requireDatabase(databaseUrl) {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new Sentence("DATABASE_URL is not an address like postgresql://user:password@host:5432/database.");
  }
  const version = await serverVersion(databaseUrl);
  const tooOld = whyTooOld(version);
  if (tooOld) throw new Sentence(tooOld);
}

/** @param {string} databaseUrl */
async function serverVersion(databaseUrl) {
  try {
    const { rows } = await withClient({ connectionString: databaseUrl }, (client) =>
      client.query("select current_setting('server_version_num')::int as version"),
    );
    return Number(rows[0].version);
  } catch (error) {
    throw new Sentence(whyNoDatabase(databaseUrl, error));
  }
}
