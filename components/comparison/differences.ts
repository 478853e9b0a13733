import { longestCommon } from "./longest-common";
import { type Span, type Word, wordsOf } from "./words";

/** A place where the sides part: what stands there on each, empty where the other only adds. */
export type Difference = { left: Span; right: Span };

export type Differences = {
  /** What only one side has, in order, apart. */
  left: Span[];
  right: Span[];
  /** The same as places to go to: close ones are one. */
  places: Difference[];
  /** Of all words, 0 to 1. */
  shared: number;
};

/** Fewer common words than this between two differences, and they are one place. */
const apart = 3;
const mostCharacters = 250_000;

/** Which words only one of two texts has. It does not matter which text is which. Null where they are too long. */
export function differencesOf(left: string, right: string): Differences | null {
  if (left.length + right.length > 2 * mostCharacters) return null;
  const [one, other] = [wordsOf(left), wordsOf(right)];
  const pairs = commonWords(one, other, left > right);
  if (!pairs) return null;
  const inLeft = new Set(pairs.map(([at]) => at));
  const inRight = new Set(pairs.map(([, at]) => at));
  const words = one.length + other.length;
  return {
    left: spansOf(one, inLeft),
    right: spansOf(other, inRight),
    places: placesOf(one, other, pairs),
    shared: words === 0 ? 1 : (2 * pairs.length) / words,
  };
}

/** Of several longest lists the same one is found whichever text is given first. */
function commonWords(one: Word[], other: Word[], turned: boolean): [number, number][] | null {
  const [a, b] = [one.map((word) => word.text), other.map((word) => word.text)];
  if (!turned) return longestCommon(a, b);
  return longestCommon(b, a)?.map(([inOther, inOne]) => [inOne, inOther]) ?? null;
}

/** Neighbouring words without a match make one span. */
function spansOf(words: Word[], matched: Set<number>): Span[] {
  const spans: Span[] = [];
  words.forEach(({ start, end }, at) => {
    if (matched.has(at)) return;
    const last = spans.at(-1);
    if (last && at > 0 && !matched.has(at - 1)) last.end = end;
    else spans.push({ start, end });
  });
  return spans;
}

function placesOf(one: Word[], other: Word[], pairs: [number, number][]): Difference[] {
  const places: Difference[] = [];
  let common = apart;
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [one.length, other.length] as const]) {
    if (a > i || b > j) {
      const here = { left: between(one, i, a), right: between(other, j, b) };
      const last = places.at(-1);
      if (last && common < apart)
        Object.assign(last, { left: join(last.left, here.left), right: join(last.right, here.right) });
      else places.push(here);
      common = 0;
    }
    common += 1;
    [i, j] = [a + 1, b + 1];
  }
  return places;
}

/** The words from `from` to before `to`; without any, the point between. */
function between(words: Word[], from: number, to: number): Span {
  if (to > from) return { start: words[from].start, end: words[to - 1].end };
  const point = words[from]?.start ?? words.at(-1)?.end ?? 0;
  return { start: point, end: point };
}

const join = (one: Span, other: Span): Span => ({ start: one.start, end: Math.max(one.end, other.end) });
