/** Where a code point may be part of a larger character: marks, joiners, flags, skin tones, Hangul in parts. */
const composed = /\p{M}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|[\u1100-\u11FF]/u;
const astral = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Characters as a reader sees them: a letter with its accents is one, a family of emoji is one, and so is any run of white space. Stops counting at `enough`. */
export function countCharacters(text: string, enough = Number.POSITIVE_INFINITY): number {
  const read = text.trim().replace(/\s+/g, " ");
  // Cutting into graphemes is slow: most texts do not need it.
  if (!composed.test(read)) return Math.min(read.length - (read.match(astral)?.length ?? 0), enough);
  let count = 0;
  for (const _ of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(read)) {
    if (count >= enough) break;
    count += 1;
  }
  return count;
}
