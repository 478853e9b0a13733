import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeLlm, startFakeLlm } from "@/e2e/fake-llm";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import { complete } from "@/lib/llm/complete";
import { SamplingSettings } from "@/lib/llm/schema";
import { guardedAgent } from "./guarded-agent";

let server: FakeLlm;

beforeAll(async () => {
  server = await startFakeLlm();
});

afterAll(async () => {
  for (const privateToo of [true, false]) await guardedAgent(privateToo).destroy();
  await server.close();
});

/** As if an administrator had allowed every address. */
const ask = (host: string, privateToo: boolean) => {
  const endpoint: CallableEndpoint = {
    ...{ id: 1n, name: "Local", model: "tiny", mode: "chat", concurrency: 4, requestsPerMinute: null },
    ...{ inputPrice: null, outputPrice: null, structuredOutput: true, timeoutSeconds: 5, key: () => null },
    baseUrl: `http://${host}:${server.port}/v1`,
    connect: async () => guardedAgent(privateToo),
  };
  return complete(endpoint, { sampling: SamplingSettings.parse({}), messages: [{ role: "user", content: "Hi" }] });
};

test.each([
  ...["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.0x1", "127.0.0.1.", "１２７.0.0.1"],
  ...["0", "0.0.0.0", "localhost", "LOCALHOST"],
  ...["[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]"],
  ...["[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fd00::1]"],
  ...["169.254.169.254", "10.0.0.1", "192.168.0.1", "100.64.0.1"],
])("%s is not asked while private addresses are off", async (host) => {
  await expect(ask(host, false)).rejects.toMatchObject({ kind: "address_not_allowed", retryable: false });
  expect(server.requests).toEqual([]);
});

test("they are asked once switched on, and not over a connection from before when switched off again", async () => {
  await expect(ask("127.0.0.1", true)).resolves.toMatchObject({ text: "Hello." });
  await expect(ask("localhost", true)).resolves.toMatchObject({ text: "Hello." });
  const asked = server.requests.length;
  await expect(ask("127.0.0.1", false)).rejects.toMatchObject({ kind: "address_not_allowed" });
  expect(server.requests).toHaveLength(asked);
});
