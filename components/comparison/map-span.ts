import { longestCommon } from "./longest-common";
import { type Span, wordsOf } from "./words";

/** The same passage in the text written or rendered the other way, found by the words that both have. Null where none of them is in it. */
export function mapSpan({ start, end }: Span, from: string, to: string): Span | null {
  if (from === to) return { start, end };
  const [words, others] = [wordsOf(from), wordsOf(to)];
  const texts = (list: typeof words) => list.map((word) => word.text);
  const within = (longestCommon(texts(words), texts(others)) ?? []).filter(
    ([at]) => words[at].end > start && words[at].start < end,
  );
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return null;
  const [begin, finish] = [words[first[0]], words[last[0]]];
  // A passage may begin or end inside a word.
  return {
    start: others[first[1]].start + Math.max(0, start - begin.start),
    end: others[last[1]].end - Math.max(0, finish.end - end),
  };
}
