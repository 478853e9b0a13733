import "server-only";
import { decode } from "@auth/core/jwt";
import { cookies } from "next/headers";
import { cache } from "react";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { sessionCookieName, sessionSecret } from "./config";
import type { Role } from "./schema";

/** Who acts. `id` is the user's key. */
export type Actor = { id: bigint; role: Role; name: string };

/** The actor behind a session cookie's value; null for none, a forged, an expired or a revoked one. */
export async function actorOfSession(cookie: string | undefined): Promise<Actor | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: sessionSecret(), salt: sessionCookieName() }).catch(() => null);
  if (!token?.sub || !/^\d{1,18}$/.test(token.sub)) return null;
  const id = BigInt(token.sub);
  const user = await patiently(() =>
    db().user.findUnique({
      where: { id },
      select: { id: true, role: true, name: true, sessionVersion: true, disabledAt: true },
    }),
  );
  if (!user || user.disabledAt || user.sessionVersion !== token.sessionVersion) return null;
  return { id: user.id, role: user.role, name: user.name };
}

/** Once per request, however many components ask. */
export const findActor = cache(async (): Promise<Actor | null> => {
  return actorOfSession((await cookies()).get(sessionCookieName())?.value);
});
