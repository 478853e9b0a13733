import { Agent } from "undici";
import { beforeAll, expect, test } from "vitest";
import { type FakeLlm, type FakeReply, startFakeLlm } from "@/e2e/fake-llm";
import type { CallableEndpoint } from "./callable-endpoint";
import { complete } from "./complete";
import { SamplingSettings } from "./schema";

let server: FakeLlm;
const agent = new Agent({ maxResponseSize: 1_000_000 });

beforeAll(async () => {
  server = await startFakeLlm();
  return async () => {
    await agent.destroy();
    await server.close();
  };
});

const endpoint = (change: Partial<CallableEndpoint> = {}): CallableEndpoint => ({
  id: 1n,
  name: "Local",
  baseUrl: server.url,
  model: "tiny",
  mode: "chat",
  concurrency: 4,
  requestsPerMinute: null,
  timeoutSeconds: 5,
  inputPrice: null,
  outputPrice: null,
  structuredOutput: true,
  connect: async () => agent,
  key: () => "sk-top-secret-1234",
  ...change,
});

const sampling = SamplingSettings.parse({ maxTokens: 50 });
const ask = (change: Partial<CallableEndpoint> = {}, signal?: AbortSignal) =>
  complete(endpoint(change), { sampling, messages: [{ role: "user", content: "Two words, please" }] }, signal);

test("a chat and a completion come back with their text, tokens and reason to stop", async () => {
  server.answerWith(() => ({ text: "Good day", finishReason: "length" }));
  expect(await ask()).toMatchObject({ text: "Good day", finishReason: "length", promptTokens: 3, outputTokens: 2 });
  const completion = complete(endpoint({ mode: "completion" }), { sampling, prompt: "Once upon" });
  expect(await completion).toMatchObject({ text: "Good day", promptTokens: 2 });
  expect(server.requests.at(-1)?.path).toBe("/v1/completions");
  expect(server.requests.at(-1)?.headers.authorization).toBe("Bearer sk-top-secret-1234");
});

test("settings at their neutral values are not sent, the others are", async () => {
  server.answerWith(() => "x");
  await ask();
  expect(Object.keys(server.requests.at(-1)?.body ?? {}).sort()).toEqual([
    "max_tokens",
    "messages",
    "model",
    "temperature",
  ]);
  const stop = ["a", "b", "c", "d", "END"];
  server.answerWith(() => "one END two");
  const full = SamplingSettings.parse({ topP: 0.9, seed: 7, repetitionPenalty: 1.1, stop });
  const reply = await complete(endpoint(), { sampling: { ...full, stop: ["END"] }, messages: [] });
  expect(reply.text).toBe("one ");
  const schema = { name: "verdict", schema: { type: "object" } };
  await complete(endpoint(), { sampling: full, messages: [], schema });
  expect(server.requests.at(-1)?.body).toMatchObject({
    top_p: 0.9,
    seed: 7,
    repetition_penalty: 1.1,
    repeat_penalty: 1.1,
    stop: ["a", "b", "c", "d"],
    response_format: { type: "json_schema", json_schema: { name: "verdict" } },
  });
  await complete(endpoint({ structuredOutput: false }), { sampling, messages: [], schema });
  expect(server.requests.at(-1)?.body.response_format).toBeUndefined();
});

const failures: [string, FakeReply, object][] = [
  [
    "429 with Retry-After",
    { status: 429, headers: { "retry-after": "7" } },
    { kind: "rate_limited", retryAfterMs: 7_000 },
  ],
  ["500", { status: 500 }, { kind: "server_error", retryable: true }],
  [
    "503 with Retry-After",
    { status: 503, headers: { "retry-after": "1" } },
    { kind: "server_error", retryAfterMs: 1_000 },
  ],
  ["401", { status: 401 }, { kind: "wrong_key", retryable: false }],
  ["404", { status: 404 }, { kind: "refused", retryable: false }],
  ["400", { status: 400, text: "temperature is too hot" }, { kind: "refused", retryable: false }],
  ["a context that is too long", { status: 400, text: "maximum context length is 2048" }, { kind: "too_long" }],
  ["a redirect", { status: 302, headers: { location: "http://127.0.0.1:1/" } }, { kind: "refused" }],
  ["a connection cut in the middle", { text: "half of it", isCut: true }, { kind: "unreachable", retryable: true }],
  ["5 MB", { bytes: 5_000_000 }, { kind: "too_large" }],
  ["a few kilobytes of gzip that hold 50 MB", { bytes: 50_000_000, isPacked: true }, { kind: "too_large" }],
  ["a million brackets", { body: "[".repeat(1_000_000) }, { kind: "not_understood" }],
  ["a page of HTML", { body: "<html>busy</html>" }, { kind: "not_understood" }],
  ["an empty body", { body: "" }, { kind: "not_understood" }],
  ["JSON of another kind", { body: '{"choices":[]}' }, { kind: "not_understood" }],
  ["numbers for texts", { body: '{"choices":[{"message":{"content":5}}]}' }, { kind: "not_understood" }],
];

test.each(failures)("%s is a failure with its kind and words, without the key", async (_, reply, expected) => {
  server.answerWith(() => reply);
  const failure = await ask().catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "ModelFailure", ...expected });
  expect(String(failure)).not.toContain("sk-top");
});

test("a server's words are quoted without what looks like a key", async () => {
  const text =
    "Incorrect API key provided: sk-top-secret-1234. Ask at example.org, request 0123456789abcdef0123456789abcdef";
  server.answerWith(() => ({ status: 401, text }));
  const message = await ask().then(String, String);
  expect(message).toContain("Incorrect API key provided");
  expect(message).not.toMatch(/sk-top|0123456789abcdef0123/);
});

test("a server that hangs times out; a caller that gives up gets its own reason back", async () => {
  server.answerWith(() => ({ hangs: true }));
  await expect(ask({ timeoutSeconds: 0.05 })).rejects.toMatchObject({ kind: "timed_out", retryable: true });
  const caller = new AbortController();
  const asked = ask({}, caller.signal);
  caller.abort(new Error("enough"));
  await expect(asked).rejects.toThrow("enough");
});

test("a reply that drips without an end times out", async () => {
  server.answerWith(() => ({ drips: true }));
  await expect(ask({ timeoutSeconds: 0.3 })).rejects.toMatchObject({ kind: "timed_out" });
});

test("a packed reply is read", async () => {
  server.answerWith(() => ({ text: "Gut gepackt 🎒", isPacked: true }));
  expect((await ask()).text).toBe("Gut gepackt 🎒");
});

test("a redirect to another server is not followed, and the key goes nowhere", async () => {
  const other = await startFakeLlm();
  for (const status of [301, 302, 303, 307, 308]) {
    server.answerWith(() => ({ status, headers: { location: `${other.url}/chat/completions` } }));
    await expect(ask()).rejects.toMatchObject({ kind: "refused", retryable: false });
  }
  expect(other.requests).toEqual([]);
  await other.close();
});

test("a key of any form that a server says back is not passed on", async () => {
  for (const key of ["hunter2", "two words", "a.b+c$&"]) {
    server.answerWith(() => ({ status: 401, text: `Unknown key ${key}, sorry.` }));
    const message = await ask({ key: () => key }).then(String, String);
    expect(message).toContain("Unknown key …, sorry.");
  }
});

test("a model's name and texts stay in the body, whatever signs are in them", async () => {
  server.answerWith(() => "x");
  const model = 'tiny\r\nx-injected: yes\r\n\r\n{"a":"\u0000';
  await ask({ model });
  const { headers, body } = server.requests.at(-1) ?? {};
  expect(body?.model).toBe(model);
  expect(headers).not.toHaveProperty("x-injected");
});

test("a key with a line break adds no header, and is not in the error", async () => {
  server.answerWith(() => "x");
  const before = server.requests.length;
  const message = await ask({ key: () => "sk-one\r\nx-injected: yes" }).then(String, String);
  expect(message).not.toMatch(/sk-one|injected/);
  expect(server.requests.slice(before).filter(({ headers }) => "x-injected" in headers)).toEqual([]);
});

test("what the database does not take is not handed on", async () => {
  const usage = { prompt_tokens: 9e15, completion_tokens: -1 };
  const body = JSON.stringify({ choices: [{ message: { content: "a\0b\uD800" }, finish_reason: "st\0op" }], usage });
  server.answerWith(() => ({ body }));
  expect(await ask()).toMatchObject({ text: "ab\uFFFD", finishReason: "stop", promptTokens: null, outputTokens: null });
  server.answerWith(() => ({ status: 400, text: `no\0thing ${"🎒".repeat(150)}` }));
  const message = await ask().then(String, String);
  expect(message).toContain("nothing");
  expect(message).not.toMatch(/\0|\p{Surrogate}/u);
});

test("a port where nobody listens is unreachable", async () => {
  const gone = await startFakeLlm();
  await gone.close();
  await expect(ask({ baseUrl: gone.url })).rejects.toMatchObject({ kind: "unreachable" });
});

test("a chat reply without content has an empty text", async () => {
  server.answerWith(() => ({
    body: '{"choices":[{"message":{"content":null},"finish_reason":"tool_calls"}],"usage":{"x":1}}',
  }));
  expect(await ask()).toMatchObject({ text: "", finishReason: "tool_calls", promptTokens: null });
});

const asked = () => {
  const format = server.requests.at(-1)?.body.response_format;
  return { type: format?.type, schema: format?.schema ?? format?.json_schema?.schema };
};

test("a server that refuses a schema is asked for an object, then in words, and not offered again what it refused", async () => {
  const schema = { name: "verdict", schema: { type: "object" } };
  const judged = (model: string) => complete(endpoint({ model }), { sampling, messages: [], schema });
  const refuse = (status: number, text: string, types: string[]) =>
    server.answerWith(({ body }) =>
      types.includes(body.response_format?.type ?? "") ? { status, text } : { text: "tie" },
    );
  const before = server.requests.length;
  refuse(500, "1 validation error: response_format.type: Input should be 'text' or 'json_object'", ["json_schema"]);
  expect((await judged("takes objects")).text).toBe("tie");
  expect(asked()).toEqual({ type: "json_object", schema: { type: "object" } });
  expect((await judged("takes objects")).text).toBe("tie");
  expect(server.requests.length - before).toBe(3);
  refuse(400, "This model does not support response_format", ["json_schema", "json_object"]);
  expect((await judged("takes neither")).text).toBe("tie");
  expect(asked().type).toBeUndefined();
  expect(server.requests.length - before).toBe(6);
});

test("a refusal of another kind is not taken for one of the format", async () => {
  const schema = { name: "verdict", schema: { type: "object" } };
  server.answerWith(() => ({ status: 400, text: "temperature is too hot" }));
  const before = server.requests.length;
  await expect(complete(endpoint({ model: "hot" }), { sampling, messages: [], schema })).rejects.toMatchObject({
    kind: "refused",
  });
  expect(server.requests.length - before).toBe(1);
});
