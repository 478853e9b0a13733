import { inspect } from "node:util";
import { beforeEach, expect, test, vi } from "vitest";
import { startFakeLlm } from "@/e2e/fake-llm";
import { db } from "@/lib/db/client";
import { anEndpoint, forgetAddresses } from "@/prisma/endpoint-factories";
import { aUser } from "@/prisma/factories";
import { allowAddress } from "./allow-address";
import { archiveEndpoint } from "./archive-endpoint";
import { forbidAddress } from "./forbid-address";
import { getCallableEndpoint } from "./get-callable-endpoint";
import { forgetAllowedPlaces } from "./open-door";
import { getAllowedAddresses, listEndpoints } from "./queries";
import { resealKeys } from "./reseal-keys";
import { saveEndpoint } from "./save-endpoint";
import { EndpointInput } from "./schema";
import { setPrivateAddresses } from "./set-private-addresses";
import { tryEndpoint } from "./try-endpoint";

const key = "sk-a-key-that-nobody-sees";
const fields = { name: "Somewhere", baseUrl: "https://models.example.org/v1/", model: "big", mode: "chat" };

beforeEach(async () => {
  await db().endpoint.deleteMany();
  await forgetAddresses();
  forgetAllowedPlaces();
});

test("a key is stored sealed, is never listed, and opens only for a call", async () => {
  const researcher = await aUser("researcher");
  const { id } = await saveEndpoint(researcher, EndpointInput.parse({ ...fields, key }));
  const row = await db().endpoint.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(row.encryptedKey ?? []).includes(key)).toBe(false);
  expect(row.baseUrl).toBe("https://models.example.org/v1");
  const listed = await listEndpoints(researcher);
  expect(listed).toMatchObject([{ name: "Somewhere", hasKey: true, allowed: false, canEdit: true }]);
  expect(JSON.stringify(listed)).not.toMatch(/sk-|encrypted/);
  const callable = await getCallableEndpoint(id);
  expect(callable.key()).toBe(key);
  expect(inspect(callable, { depth: 9, showHidden: true })).not.toContain(key);
  const events = await db().auditEvent.findMany({ where: { action: { startsWith: "endpoint" } } });
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(key);
});

test("an endpoint that moves to another server does not take its key along", async () => {
  const researcher = await aUser("researcher");
  const { id } = await saveEndpoint(researcher, EndpointInput.parse({ ...fields, key }));
  const moved = { ...fields, id: String(id), baseUrl: "https://elsewhere.example.org/v1" };
  await expect(saveEndpoint(researcher, EndpointInput.parse(moved))).rejects.toMatchObject({
    fields: { key: expect.any(String) },
  });
  expect((await db().endpoint.findUniqueOrThrow({ where: { id } })).baseUrl).toContain("models.example.org");
  await saveEndpoint(researcher, EndpointInput.parse({ ...moved, forgetKey: "on" }));
  expect((await getCallableEndpoint(id)).key()).toBeNull();
  const renamed = { ...fields, id: String(id), name: "New name", key: "sk-other" };
  await saveEndpoint(researcher, EndpointInput.parse(renamed));
  await saveEndpoint(researcher, EndpointInput.parse({ ...renamed, key: "", model: "small" }));
  expect((await getCallableEndpoint(id)).key()).toBe("sk-other");
});

test("only whoever added an endpoint, or an administrator, changes or archives it", async () => {
  const [owner, other, administrator] = await Promise.all([
    aUser("researcher"),
    aUser("researcher"),
    aUser("administrator"),
  ]);
  const { id } = await saveEndpoint(owner, EndpointInput.parse({ ...fields, key }));
  const change = EndpointInput.parse({ ...fields, id: String(id), model: "mine" });
  await expect(saveEndpoint(other, change)).rejects.toMatchObject({ code: "forbidden" });
  await expect(archiveEndpoint(other, String(id))).rejects.toMatchObject({ code: "forbidden" });
  expect(await listEndpoints(other)).toMatchObject([{ canEdit: false }]);
  await expect(saveEndpoint(other, EndpointInput.parse(fields))).rejects.toMatchObject({ code: "conflict" });
  await archiveEndpoint(administrator, String(id));
  expect(await listEndpoints(owner)).toEqual([]);
  await expect(getCallableEndpoint(id)).rejects.toMatchObject({ code: "not_found" });
  expect((await db().endpoint.findUniqueOrThrow({ where: { id } })).encryptedKey).toBeNull();
  await saveEndpoint(other, EndpointInput.parse(fields));
});

test("requests go only where an administrator allowed them, and into private ranges only when switched on", async () => {
  const administrator = await aUser("administrator");
  const server = await startFakeLlm(() => "Hello there.");
  try {
    const { id } = await anEndpoint(server.url);
    expect(await tryEndpoint(administrator, String(id))).toMatchObject({ text: "Hello there." });
    await setPrivateAddresses(administrator, false);
    await expect(tryEndpoint(administrator, String(id))).rejects.toThrow(/private address/);
    // A name is looked at where it leads, not how it sounds.
    await allowAddress(administrator, { scheme: "http", host: "localhost", port: server.port });
    const named = await saveEndpoint(
      administrator,
      EndpointInput.parse({ ...fields, baseUrl: `http://localhost:${server.port}/v1` }),
    );
    await expect(tryEndpoint(administrator, String(named.id))).rejects.toThrow(/private address/);
    await setPrivateAddresses(administrator, true);
    const { addresses } = await getAllowedAddresses(administrator);
    for (const address of addresses) await forbidAddress(administrator, address.id);
    await expect(tryEndpoint(administrator, String(id))).rejects.toThrow(/not allowed/);
    expect(server.requests).toHaveLength(1);
  } finally {
    await server.close();
  }
});

test("a host is written as addresses are compared, and nonsense is refused", async () => {
  const [administrator, researcher] = await Promise.all([aUser("administrator"), aUser("researcher")]);
  await allowAddress(administrator, { scheme: "http", host: "[::1]", port: 80 });
  await allowAddress(administrator, { scheme: "http", host: "::1", port: 80 });
  expect((await getAllowedAddresses(researcher)).addresses).toMatchObject([{ host: "::1", port: 80 }]);
  await expect(allowAddress(administrator, { scheme: "http", host: "a.test/v1", port: 80 })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(allowAddress(researcher, { scheme: "http", host: "a.test", port: 80 })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(setPrivateAddresses(researcher, true)).rejects.toMatchObject({ code: "forbidden" });
});

test("an address with a password in it, and a key of more than one line, are refused before they are stored", () => {
  const baseUrls = [
    "https://user:pass@models.example.org/v1",
    "https://a.test/v1?key=secret",
    "https://a.test/v1#x",
    "nonsense",
    "",
  ];
  for (const baseUrl of baseUrls) expect(EndpointInput.safeParse({ ...fields, baseUrl }).success).toBe(false);
  for (const bad of ["sk-one\r\nx-injected: yes", "sk-a…b", "sk-\0"])
    expect(EndpointInput.safeParse({ ...fields, key: bad }).success).toBe(false);
  expect(EndpointInput.parse({ ...fields, key: ` ${key}\n` }).key).toBe(key);
});

test("keys that do not open are counted at the start, and calling such an endpoint says what to do", async () => {
  const researcher = await aUser("researcher");
  const { id } = await saveEndpoint(researcher, EndpointInput.parse({ ...fields, key }));
  expect(await resealKeys()).toEqual({ resealed: 0, lost: 0 });
  await db().endpoint.update({ where: { id }, data: { encryptedKey: new Uint8Array(40).fill(1) } });
  expect(await resealKeys()).toEqual({ resealed: 0, lost: 1 });
  await expect(getCallableEndpoint(id)).rejects.toThrow(/APP_SECRETS_BEFORE/);
});

test("after a change of the secret keys are sealed anew", async () => {
  const researcher = await aUser("researcher");
  const { id } = await saveEndpoint(researcher, EndpointInput.parse({ ...fields, key }));
  const before = (await db().endpoint.findUniqueOrThrow({ where: { id } })).encryptedKey;
  vi.stubEnv("APP_SECRETS_BEFORE", process.env.APP_SECRET ?? "");
  vi.stubEnv("APP_SECRET", "another secret of at least thirty-two characters");
  vi.resetModules();
  try {
    const later = { ...(await import("./reseal-keys")), ...(await import("./get-callable-endpoint")) };
    expect(await later.resealKeys()).toEqual({ resealed: 1, lost: 0 });
    expect(await later.resealKeys()).toEqual({ resealed: 0, lost: 0 });
    expect((await later.getCallableEndpoint(id)).key()).toBe(key);
    expect((await db().endpoint.findUniqueOrThrow({ where: { id } })).encryptedKey).not.toEqual(before);
  } finally {
    vi.unstubAllEnvs();
    vi.resetModules();
  }
});
