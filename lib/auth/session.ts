import "server-only";
import { decode } from "@auth/core/jwt";
import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { cache } from "react";
import { sqlOnce } from "@/lib/db/sql";
import { patiently } from "@/lib/db/transaction";
import { sessionCookieName, sessionSecret } from "./config";
import type { Role } from "./schema";

/** Who acts. `id` is the user's key. */
export type Actor = { id: bigint; role: Role; name: string };

type Claims = { sub: string; sessionVersion: unknown };

/** Deciphering a cookie costs more than the query that follows; what it says never changes. Kept briefly: its expiry is checked on deciphering. */
const deciphered = new LRUCache<string, Claims>({ max: 2000, ttl: 60_000 });

async function claimsOf(cookie: string): Promise<Claims | null> {
  const known = deciphered.get(cookie);
  if (known) return known;
  const token = await decode({ token: cookie, secret: sessionSecret(), salt: sessionCookieName() }).catch(() => null);
  if (!token?.sub || !/^\d{1,18}$/.test(token.sub)) return null;
  const claims = { sub: token.sub, sessionVersion: token.sessionVersion };
  deciphered.set(cookie, claims);
  return claims;
}

/** The actor behind a session cookie's value; null for none, a forged, an expired or a revoked one. */
export async function actorOfSession(cookie: string | undefined): Promise<Actor | null> {
  const claims = cookie ? await claimsOf(cookie) : null;
  if (!claims) return null;
  const [user] = await patiently(
    () => sqlOnce().$queryRaw<(Actor & { sessionVersion: number })[]>`/*prepared:actor*/
      SELECT "id", "role", "name", "sessionVersion" FROM "User" WHERE "id" = ${claims.sub}::bigint AND "disabledAt" IS NULL`,
  );
  if (!user || user.sessionVersion !== claims.sessionVersion) return null;
  return { id: user.id, role: user.role, name: user.name };
}

/** Once per request, however many components ask. */
export const findActor = cache(async (): Promise<Actor | null> => {
  return actorOfSession((await cookies()).get(sessionCookieName())?.value);
});
