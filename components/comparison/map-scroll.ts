/**
 * Where the other side is when this one is at `position`: landmarks correspond one to one, and between two of them the way is shared out evenly.
 * Both lists rise, from the very top to the furthest that the side scrolls.
 */
export function mapScroll(position: number, here: number[], there: number[]): number {
  const last = Math.min(here.length, there.length) - 1;
  let at = 0;
  while (at < last - 1 && position >= here[at + 1]) at += 1;
  const length = here[at + 1] - here[at];
  // A side without way to go between two landmarks follows to the first of them.
  const part = length > 0 ? Math.max(0, Math.min(1, (position - here[at]) / length)) : 0;
  return there[at] + part * (there[at + 1] - there[at]);
}

/** Landmarks as a list that mapScroll takes: none beyond the end, top and end always in it. */
export function landmarks(tops: number[], end: number): number[] {
  return [0, ...tops.map((top) => Math.max(0, Math.min(top, end))), Math.max(0, end)];
}
