import { execFile } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLogin } from "./database-login.mjs";
import { type Postgres, startPostgres } from "./postgres.mjs";
import { isRoot } from "./private-files.mjs";
import { commandLineOf, isRunning, signalProcess } from "./running-process.mjs";
import { supervisePostgres } from "./supervise-postgres.mjs";

let folder: string;
const servers: { stop: () => Promise<void> }[] = [];
const data = () => join(folder, "data");
const modeOf = (path: string) => statSync(path).mode & 0o777;

async function start(): Promise<Postgres> {
  const server = await startPostgres({ folder });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" }).finally(() => client.end());
  return String(rows[0]?.[0]);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-postgres-"));
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const path of [folder, `${folder}-other`]) rmSync(path, { recursive: true, force: true });
});

test("a new folder gets a role that is no superuser and its own UTF-8 database", async () => {
  const server = await start();
  expect(
    await ask(server.url(), "select current_database() || ' ' || usesuper from pg_user where usename = current_user"),
  ).toBe("evenhand false");
  expect(await ask(server.url(), "show server_encoding")).toBe("UTF8");
  expect(await ask(server.url(), "show fsync")).toBe("on");
});

test("nobody logs in without the password, nor from outside, nor by a socket file", async () => {
  const server = await start();
  for (const user of ["postgres", "evenhand"]) {
    const login = await tryLogin({ port: server.port, user, password: "guess", database: "postgres" });
    expect(login.code).toBe("28P01");
  }
  const rules = readFileSync(join(data(), "pg_hba.conf"), "utf8").split("\n");
  const methods = rules.filter((line) => /^(local|host)/.test(line)).map((line) => line.split(/\s+/).at(-1));
  expect(new Set(methods)).toEqual(new Set(["scram-sha-256"]));
  expect(await ask(server.url(), "show listen_addresses")).toBe("127.0.0.1");
  expect(
    await ask(server.url(), "select rolpassword like 'SCRAM-SHA-256%' from pg_authid").catch((error) => error.code),
  ).toBe("42501");
  expect(commandLineOf(server.pid)).toContain("-c unix_socket_directories= ");
});

test("password, port, log and data are nobody else's to read", async () => {
  await start();
  for (const name of ["password", "port", "log"]) expect(modeOf(join(folder, name))).toBe(0o600);
  expect(modeOf(data())).toBe(0o700);
  expect(modeOf(folder) & 0o066).toBe(0);
});

test("a server that already serves the folder is adopted", async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
});

test("after kill -9 the server starts at once, on its port, with every committed row", async () => {
  const first = await start();
  await ask(first.url(), "create table kept as select generate_series(1, 1000) as n");
  signalProcess(first.pid, "SIGKILL");
  const second = await start();
  expect(second).toMatchObject({ adopted: false, port: first.port });
  expect(await ask(second.url(), "select count(*) from kept")).toBe("1000");
});

test("a supervised server is back within seconds after kill -9, and stays away once stopped", async () => {
  const lines: string[] = [];
  const supervised = await supervisePostgres({ folder, log: (line) => lines.push(line) });
  servers.push(supervised);
  const { pid, url } = supervised.current();
  signalProcess(pid, "SIGKILL");
  await expect.poll(() => ask(url(), "select 1").catch(() => "away"), { timeout: 5000 }).toBe("1");
  await expect.poll(() => lines).toEqual(["PostgreSQL has ended; starting it again.", "PostgreSQL is back."]);
  await supervised.stop();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(isRunning(supervised.current().pid)).toBe(false);
});

test("a pid file that names a process of another program does not keep the server from starting", async () => {
  const first = await start();
  signalProcess(first.pid, "SIGKILL");
  await expect.poll(() => isRunning(first.pid)).toBe(false);
  const path = join(data(), "postmaster.pid");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^\d+/, String(process.pid)));
  expect((await start()).adopted).toBe(false);
});

test("when another program has the port, the folder gets another", async () => {
  const first = await start();
  await first.stop();
  const other = `${folder}-other`;
  mkdirSync(other);
  writeFileSync(join(other, "port"), String(first.port));
  const holder = await startPostgres({ folder: other, settings: { fsync: "off" } });
  servers.push(holder);
  expect(holder.port).toBe(first.port);
  const second = await start();
  expect(second.port).not.toBe(first.port);
  expect(readFileSync(join(folder, "port"), "utf8")).toBe(String(second.port));
});

test("the folder of another PostgreSQL version gives a sentence that says what to do", async () => {
  await (await start()).stop();
  writeFileSync(join(data(), "PG_VERSION"), "16\n");
  await expect(startPostgres({ folder })).rejects.toThrow(
    /was made by PostgreSQL 16 and this is PostgreSQL 18: start the version/,
  );
});

test("a password that does not fit gives a sentence and leaves no server behind", async () => {
  const first = await start();
  await first.stop();
  const password = readFileSync(join(folder, "password"));
  writeFileSync(join(folder, "password"), "another");
  await expect(startPostgres({ folder })).rejects.toThrow(/^The password in .* does not open the database/);
  writeFileSync(join(folder, "password"), password);
  expect((await start()).adopted).toBe(false);
});

test("the server runs as a normal user, outlives who started it, and is adopted by the next", async () => {
  const user = isRoot() ? { uid: 65_534, gid: 65_534 } : {};
  if (user.uid) chownSync(folder, user.uid, user.gid);
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL("postgres.mjs", import.meta.url).href)};
    console.log((await startPostgres({ folder: ${JSON.stringify(folder)} })).pid);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], user);
  const pid = Number(stdout);
  expect(statSync(`${data()}/PG_VERSION`).uid).toBe(user.uid ?? process.getuid?.());
  expect(await start()).toMatchObject({ adopted: true, pid });
});
