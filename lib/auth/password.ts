import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the parameters OWASP names first (19 MiB, two passes). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** An unknown account costs the same time as a known one, so that time tells nobody which e-mails exist. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("an account that does not exist");
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
