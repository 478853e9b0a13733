import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keysFor } from "@/lib/secret";

const PURPOSE = "endpoint keys";
const VERSION = 1;

/**
 * AES-256-GCM under a key derived from the server's secret: version (1 byte), nonce (12), tag (16), cipher text. `owner` is bound in,
 * so that a sealed key copied to another row does not open there.
 */
export function seal(secret: string, owner: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keysFor(PURPOSE)[0], nonce).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]));
}

/** The secret and whether it was sealed under the newest key, or null where no key of ours opens it. */
export function unseal(sealed: Uint8Array, owner: string): { secret: string; newest: boolean } | null {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION || bytes.length < 29) return null;
  for (const [index, key] of keysFor(PURPOSE).entries()) {
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 13)).setAAD(Buffer.from(owner));
      decipher.setAuthTag(bytes.subarray(13, 29));
      const secret = Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString("utf8");
      return { secret, newest: index === 0 };
    } catch {
      // Sealed under another key, or changed since: the next key is tried.
    }
  }
  return null;
}

/** The owner's name for the key of an endpoint. */
export function sealedFor(endpointId: bigint): string {
  return `endpoint:${endpointId}`;
}
