import "server-only";
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

const keys = new Map<string, Buffer>();

/** One key per purpose, derived from APP_SECRET (HKDF-SHA-256): a key that leaks opens only its own door. */
export function keyFor(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", env().APP_SECRET, "evenhand", purpose, 32));
    keys.set(purpose, key);
  }
  return key;
}

/** The newest key first, then those of secrets that were in use before: what was sealed under them still opens. */
export function keysFor(purpose: string): Buffer[] {
  const earlier = env().APP_SECRETS_BEFORE.map((secret) =>
    Buffer.from(hkdfSync("sha256", secret, "evenhand", purpose, 32)),
  );
  return [keyFor(purpose), ...earlier];
}

/** `<id>.<mac>`: a link that can be shown again without being stored. */
export function signToken(purpose: string, subject: string): string {
  return `${subject}.${createHmac("sha256", keyFor(purpose)).update(subject).digest("base64url")}`;
}

/** The subject, or null where the token was not made here. */
export function readToken(purpose: string, token: string): string | null {
  const dot = token.lastIndexOf(".");
  if (dot <= 0 || token.length > 300) return null;
  const subject = token.slice(0, dot);
  const expected = Buffer.from(signToken(purpose, subject));
  const given = Buffer.from(token);
  return expected.length === given.length && timingSafeEqual(expected, given) ? subject : null;
}

export function randomToken(): string {
  return randomBytes(24).toString("base64url");
}

export function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
