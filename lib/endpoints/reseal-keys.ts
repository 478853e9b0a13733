import "server-only";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log";
import { seal, sealedFor, unseal } from "./seal";

/** After a change of the server's secret: keys sealed under an earlier one are sealed anew. Returns how many were, and how many do not open. */
export async function resealKeys(): Promise<{ resealed: number; lost: number }> {
  let [resealed, lost] = [0, 0];
  const rows = await db().endpoint.findMany({
    where: { encryptedKey: { not: null } },
    select: { id: true, encryptedKey: true },
  });
  for (const { id, encryptedKey } of rows) {
    if (!encryptedKey) continue;
    const opened = unseal(encryptedKey, sealedFor(id));
    if (!opened) lost++;
    else if (!opened.newest) {
      // Only if nobody has entered another key meanwhile.
      const { count } = await db().endpoint.updateMany({
        where: { id, encryptedKey },
        data: { encryptedKey: seal(opened.secret, sealedFor(id)) },
      });
      resealed += count;
    }
  }
  if (resealed > 0) log.info({ resealed }, "keys of endpoints were sealed under the new secret");
  if (lost > 0)
    log.warn(
      { lost },
      "keys of endpoints do not open: APP_SECRET has changed; give the earlier one as APP_SECRETS_BEFORE",
    );
  return { resealed, lost };
}
