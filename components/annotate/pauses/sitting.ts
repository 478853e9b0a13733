/** Votes since somebody sat down or last took a break; `seen` is when they last voted, in epoch milliseconds. */
export type Sitting = { votes: number; seen: number };

/** Whoever was away this long has had their break. */
export const awayMs = 30 * 60_000;

/** Goes on with the sitting there was, unless it is long ago or the clock was set back; votes taken back count less. */
export function goOn(sitting: Sitting | null, more: number, now: number): Sitting {
  const fresh = sitting !== null && now >= sitting.seen && now - sitting.seen < awayMs;
  return { votes: Math.max(0, (fresh ? sitting.votes : 0) + more), seen: now };
}

export function breakIsDue({ votes }: Sitting, every: number | null): boolean {
  return every !== null && votes >= every;
}

export function readSitting(text: string | null): Sitting | null {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (typeof stored !== "object" || stored === null || !("votes" in stored) || !("seen" in stored)) return null;
    const { votes, seen } = stored;
    return Number.isInteger(votes) && Number.isFinite(seen) ? { votes: Number(votes), seen: Number(seen) } : null;
  } catch {
    return null;
  }
}
