import { afterEach, expect, test, vi } from "vitest";
import { post } from "./annotate-api";

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status, headers }));
}

test("an answer is handed on", async () => {
  answering(200, { next: null });
  expect(await post("x", {})).toEqual({ ok: true, body: { next: null } });
});

test("no connection is worth another try", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await post("x", {})).toEqual({ ok: false, again: true, offline: true });
});

test.each([500, 502, 503, 429, 408])("status %i is worth another try, after the time it asks for", async (status) => {
  answering(status, {}, { "retry-after": "3" });
  expect(await post("x", {})).toEqual({ ok: false, again: true, offline: false, afterMs: 3_000 });
});

test.each([400, 403, 404, 409, 413])("status %i is final, with the server's own words", async (status) => {
  answering(status, { error: { message: "Too late." } });
  expect(await post("x", {})).toEqual({ ok: false, again: false, signedOut: false, message: "Too late." });
});

test("status 401 means signed out", async () => {
  answering(401, {});
  expect(await post("x", {})).toMatchObject({ ok: false, again: false, signedOut: true });
});

test("a page of somebody else's in between is no answer", async () => {
  vi.stubGlobal("fetch", async () => new Response("<html>Sign in to the network</html>", { status: 200 }));
  expect(await post("x", {})).toMatchObject({ ok: false, again: true });
});
