import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { root } from "./places.mjs";
import { readSettings } from "./settings.mjs";

const read = (environment: Record<string, string>) =>
  readSettings({ NODE_ENV: "test", DATA_DIR: "/somewhere", ...environment });

test("with nothing said, this machine alone is served on port 3000 from the embedded database", () => {
  expect(read({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    dataDir: resolve("/somewhere"),
    databaseUrl: null,
    appSecret: null,
  });
});

test("the data folder is beside the code, or elsewhere where PostgreSQL's account cannot get there", () => {
  expect([join(root, ".data"), "/var/lib/evenhand"]).toContain(readSettings({ NODE_ENV: "test" }).dataDir);
});

test("an empty variable counts as none", () => {
  expect(read({ PORT: "", HOST: "", PUBLIC_URL: "", DATABASE_URL: "", APP_SECRET: "" })).toEqual(read({}));
});

test("the public address follows the port unless it is given", () => {
  expect(read({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
  expect(read({ PORT: "4000", PUBLIC_URL: "https://lab.example.org/" }).publicUrl).toBe("https://lab.example.org");
});

test("HOST opens the server to others; HOSTNAME, which shells and containers set, does not", () => {
  expect(read({ HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  expect(read({ HOSTNAME: "0.0.0.0" }).host).toBe("127.0.0.1");
});

test.each([
  [{ PORT: "80.5" }, /^PORT is 80\.5: it must be a whole number/],
  [{ PORT: "70000" }, /^PORT is 70000/],
  [{ PORT: "http" }, /^PORT is http/],
  [{ PUBLIC_URL: "lab.example.org" }, /^PUBLIC_URL is lab\.example\.org: it must be the address/],
  [
    { PUBLIC_URL: "https://example.org/lab" },
    /^PUBLIC_URL is https:\/\/example\.org\/lab: Evenhand needs a host of its own/,
  ],
  [{ APP_SECRET: "short" }, /^APP_SECRET is too short/],
])("%j is refused with a sentence", (environment, sentence) => {
  expect(() => read(environment)).toThrow(sentence);
});
