import "server-only";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { randomToken, sha256 } from "@/lib/secret";

export const firstAdministrator = "first-administrator";
const validMs = 24 * 60 * 60 * 1000;

export async function hasAdministrator(): Promise<boolean> {
  return (await db().user.findFirst({ where: { role: "administrator" }, select: { id: true } })) !== null;
}

/** A one-time link while nobody administers this installation; null afterwards. Every copy of the app may print its own. */
export async function firstRunLink(): Promise<string | null> {
  if (await hasAdministrator()) return null;
  const token = randomToken();
  await db().verificationToken.deleteMany({ where: { identifier: firstAdministrator, expires: { lt: new Date() } } });
  await db().verificationToken.create({
    data: {
      identifier: firstAdministrator,
      tokenHash: sha256(token).toString("hex"),
      expires: new Date(Date.now() + validMs),
    },
  });
  return `${env().PUBLIC_URL}/setup?token=${token}`;
}

export async function isFirstRunToken(token: string): Promise<boolean> {
  const found = await db().verificationToken.findUnique({
    where: { identifier_tokenHash: { identifier: firstAdministrator, tokenHash: sha256(token).toString("hex") } },
  });
  return found !== null && found.expires > new Date();
}
