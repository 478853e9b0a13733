import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import { db } from "@/lib/db/client";
import { sha256 } from "@/lib/secret";

/** Counts one attempt in a fixed window shared by every process; over `limit` it throws. Keys are hashed: no e-mail is kept. */
export async function limitRate(scope: string, subject: string, limit: number, windowSeconds: number): Promise<void> {
  const windowMs = windowSeconds * 1000;
  const windowStart = new Date(Math.floor(Date.now() / windowMs) * windowMs);
  const key = `${scope}:${sha256(subject).toString("base64url").slice(0, 32)}`;
  const [row] = await db().$queryRaw<{ hits: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "hits") VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "hits" = "RateLimit"."hits" + 1
    RETURNING "hits"`;
  if (row && row.hits > limit) {
    const wait = Math.ceil((windowStart.getTime() + windowMs - Date.now()) / 1000);
    throw annotatorError("rate_limited", "tooManyAttempts", {
      values: { minutes: Math.ceil(wait / 60) },
      retryAfterSeconds: wait,
    });
  }
}

/** Old windows are of no use; swept by the periodic job. */
export async function sweepRateLimits(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { windowStart: { lt: new Date(Date.now() - 24 * 60 * 60 * 1000) } } });
}
