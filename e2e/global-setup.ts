import { readFileSync } from "node:fs";
import { startApp } from "./running-app";

/** One app for the whole run. Where it is goes to the workers by environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const app = await startApp();
  Object.assign(process.env, {
    E2E_URL: app.url,
    E2E_FIRST_RUN_LINK: app.firstRunLink,
    E2E_DATABASE_URL: app.databaseUrl,
    E2E_APP_SECRET: app.appSecret,
  });
  return async () => {
    await app.stop();
    requireCleanLog(readFileSync(app.logFile, "utf8"));
  };
}

/** What no test asked for and no test saw: a bug that the app logged, a policy that a page broke. */
function requireCleanLog(log: string): void {
  const lines = log.split("\n").filter((line) => /"level":(50|60)|content security policy violation/.test(line));
  // The role walk sends empty reports; a browser's names its directive.
  const bad = lines.filter((line) => !line.includes('"directive":"unknown"'));
  if (bad.length > 0) throw new Error(`The app's log holds failures:\n${bad.slice(0, 10).join("\n")}`);
}
