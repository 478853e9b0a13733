export type Span = { start: number; end: number };
export type Word = Span & { text: string };

/** Letters, digits and signs such as + or €; punctuation is no word. */
const runs = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*|\p{S}\p{M}*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text. Scripts that write without spaces are parted by the browser's own dictionary. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(runs)) {
    const [run] = match;
    if (!unspaced.test(run)) words.push({ text: run, start: match.index, end: match.index + run.length });
    else
      for (const { segment, index } of segmenter().segment(run)) {
        const start = match.index + index;
        words.push({ text: segment, start, end: start + segment.length });
      }
  }
  return words;
}

let known: Intl.Segmenter | undefined;

/** Chinese first: the dictionary is one for all languages, the locale only settles details. */
function segmenter(): Intl.Segmenter {
  known ??= new Intl.Segmenter("zh", { granularity: "word" });
  return known;
}
