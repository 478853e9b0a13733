import type { Interval } from "@/lib/stats/estimate";

/** p ± z · standard error: no width where votes agree, limits beyond 0 and 1. Here to be compared with, never to be shown. */
export function plainNormalInterval(rate: number, standardError: number, z = 1.959963984540054): Interval {
  return { low: rate - z * standardError, high: rate + z * standardError, level: 0.95 };
}
