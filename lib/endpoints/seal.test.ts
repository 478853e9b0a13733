import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";

type Sealing = typeof import("./seal");

/** The module as a process with these secrets would load it. */
async function sealing(secret: string, before = ""): Promise<Sealing> {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere/none");
  vi.stubEnv("APP_SECRET", secret);
  vi.stubEnv("APP_SECRETS_BEFORE", before);
  return import("./seal");
}

const [one, two] = ["1".repeat(32), "2".repeat(32)];
let first: Sealing;

beforeAll(async () => {
  first = await sealing(one);
  return () => {
    vi.unstubAllEnvs();
    // Other tests of this process must not meet these secrets.
    vi.resetModules();
  };
});

test("what was sealed opens, and nobody reads it in between", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      const sealed = first.seal(secret, "endpoint:1");
      expect(first.unseal(sealed, "endpoint:1")).toEqual({ secret, newest: true });
      expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    }),
  );
});

test("a changed byte, another owner or another secret does not open it", async () => {
  const sealed = first.seal("sk-very-secret", "endpoint:1");
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
    expect(first.unseal(changed, "endpoint:1")).toBeNull();
  }
  expect(first.unseal(sealed, "endpoint:2")).toBeNull();
  expect(first.unseal(sealed.subarray(0, 20), "endpoint:1")).toBeNull();
  expect((await sealing(two)).unseal(sealed, "endpoint:1")).toBeNull();
});

test("after a change of secret old keys open and are told from new ones", async () => {
  const sealed = first.seal("sk-very-secret", "endpoint:1");
  const rotated = await sealing(two, `${"3".repeat(32)}, ${one}`);
  expect(rotated.unseal(sealed, "endpoint:1")).toEqual({ secret: "sk-very-secret", newest: false });
  expect(rotated.unseal(rotated.seal("x", "endpoint:1"), "endpoint:1")).toEqual({ secret: "x", newest: true });
});
