/** Milliseconds to wait by a Retry-After header: seconds, or a date (RFC 9110, 10.2.3). Undefined where it says nothing usable. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1_000, LONGEST);
  // Date.parse alone takes nearly anything for a date.
  const date = text.endsWith(" GMT") ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - now), LONGEST);
}

/** A server that asks for a day is taken at an hour. */
const LONGEST = 3_600_000;
