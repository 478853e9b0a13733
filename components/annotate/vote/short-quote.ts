const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A quote in one line of at most `length` characters as people see them, cut with an ellipsis. */
export function shortQuote(quote: string, length: number): string {
  const line = quote.replace(/\s+/g, " ").trim();
  let kept = "";
  let count = 0;
  for (const { segment } of graphemes.segment(line)) {
    if (count === length) return `${kept.trimEnd()}…`;
    kept += segment;
    count += 1;
  }
  return kept;
}
