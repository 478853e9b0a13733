import "server-only";
import { sqlOnce } from "@/lib/db/sql";

/**
 * The next moments, by this process's clock, at which a request may begin: evenly spaced, and each given to one process only. What is not used is
 * lost, so that little is taken at a time.
 */
export async function takeMoments(endpointId: bigint, requestsPerMinute: number, count: number): Promise<number[]> {
  const gap = 60 / requestsPerMinute;
  const [{ ms }] = await sqlOnce().$queryRaw<{ ms: number }[]>`
    INSERT INTO "EndpointPace" AS p ("endpointId", "nextAt")
    VALUES (${endpointId}, clock_timestamp() + make_interval(secs => ${gap * count}))
    ON CONFLICT ("endpointId") DO UPDATE
      SET "nextAt" = greatest(p."nextAt", clock_timestamp()) + make_interval(secs => ${gap * count})
    RETURNING (extract(epoch FROM p."nextAt" - clock_timestamp()) * 1000 - ${gap * count * 1_000}::float8)::float8 AS ms`;
  const first = Date.now() + Math.max(0, ms);
  return Array.from({ length: count }, (_, n) => first + n * gap * 1_000);
}

/** After a 429: no process asks this endpoint for so long. */
export async function announceQuiet(endpointId: bigint, ms: number): Promise<void> {
  await sqlOnce().$executeRaw`
    INSERT INTO "EndpointPace" AS p ("endpointId", "quietUntil")
    VALUES (${endpointId}, clock_timestamp() + make_interval(secs => ${ms / 1_000}))
    ON CONFLICT ("endpointId") DO UPDATE
      SET "quietUntil" = greatest(p."quietUntil", clock_timestamp() + make_interval(secs => ${ms / 1_000}))`;
}
