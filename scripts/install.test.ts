import { expect, test } from "vitest";
import { isInstalled, whyNotInstalled } from "./install.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.5" },
    "node_modules/@next/swc-darwin-arm64": { version: "16.4.5", optional: true },
  },
};
const lists = (packages: Record<string, { version: string }>) => isInstalled(wanted, { packages });

test("packages of other platforms may be missing", () => {
  expect(lists({ "node_modules/next": { version: "16.4.5" } })).toBe(true);
});

test("a package that is missing asks for an installation", () => {
  expect(lists({})).toBe(false);
});

test("a package of another version asks for an installation", () => {
  expect(lists({ "node_modules/next": { version: "16.4.6" } })).toBe(false);
  expect(
    lists({ "node_modules/next": { version: "16.4.5" }, "node_modules/@next/swc-darwin-arm64": { version: "16.4.4" } }),
  ).toBe(false);
});

test.each([
  ["npm error code EAI_AGAIN\nnpm error syscall getaddrinfo", /^The packages cannot be fetched \(EAI_AGAIN\)/],
  ["npm error code ECONNREFUSED", /^The packages cannot be fetched \(ECONNREFUSED\)/],
  ["npm ERR! code EACCES", /^The packages cannot be written to .* \(EACCES\)/],
  ["npm error code ENOSPC", /^The packages do not fit on the disk/],
])("%j becomes one sentence", (output, sentence) => {
  expect(whyNotInstalled(output)).toMatch(sentence);
  expect(whyNotInstalled(output)).not.toContain("\n");
});

test("what npm says otherwise is passed on", () => {
  expect(whyNotInstalled("npm error code EUSAGE\nnpm error out of sync")).toContain("npm error out of sync");
});
