/** Votes since somebody sat down or last took a break; `seen` is when they last did something, in epoch milliseconds. */
export type Sitting = { from: number; seen: number };

/** Whoever was away this long has had their break. */
export const awayMs = 30 * 60_000;

/** Goes on with what an earlier page of the same sitting left, else begins at the votes there are. */
export function takeSeat(stored: Sitting | null, voted: number, now: number): Sitting {
  const goesOn = stored !== null && now - stored.seen < awayMs && now >= stored.seen;
  return { from: goesOn ? Math.min(stored.from, voted) : voted, seen: now };
}

export function breakIsDue({ from }: Sitting, voted: number, every: number | null): boolean {
  return every !== null && voted - from >= every;
}

export function readSitting(text: string | null): Sitting | null {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (typeof stored !== "object" || stored === null || !("from" in stored) || !("seen" in stored)) return null;
    const { from, seen } = stored;
    return Number.isInteger(from) && Number.isFinite(seen) ? { from: Number(from), seen: Number(seen) } : null;
  } catch {
    return null;
  }
}
