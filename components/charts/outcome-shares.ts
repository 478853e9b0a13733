/** How often each outcome was chosen; `bothBad` only where the study allows it. */
export interface OutcomeTally {
  wins: number;
  ties: number;
  losses: number;
  bothBad?: number;
}

export type SegmentKey = "a" | "tie" | "b" | "bad";

export interface Segment {
  key: SegmentKey;
  count: number;
  /** Of the whole bar, 0 to 1. */
  share: number;
  /** Left edge in percent of the bar's width. */
  start: number;
  /** In percent of the bar's width. */
  width: number;
}

/** A bar's segments from left to right, empty ones left out. They fill the bar exactly; no votes, no segments. */
export function outcomeSegments({ wins, ties, losses, bothBad = 0 }: OutcomeTally): Segment[] {
  const counts: [SegmentKey, number][] = [
    ["a", wins],
    ["tie", ties],
    ["b", losses],
    ["bad", bothBad],
  ];
  const total = wins + ties + losses + bothBad;
  let before = 0;
  const segments: Segment[] = [];
  for (const [key, count] of counts) {
    if (count <= 0) continue;
    const start = (before / total) * 100;
    before += count;
    segments.push({ key, count, share: count / total, start, width: (before / total) * 100 - start });
  }
  return segments;
}

const roomSteps = [30, 20, 10, 5, 0] as const;

/** How much room a label has: the largest step not above the segment's share in percent. The stylesheet knows the steps. */
export function labelRoom(share: number): number {
  return roomSteps.find((step) => share * 100 >= step) ?? 0;
}
