import type { BlindComparison } from "@/lib/assignments/schema";
import type { MinimumReading } from "@/lib/studies/schema";

/** Where a code point may be part of a larger character: marks, joiners, flags, skin tones, Hangul in parts. */
const composed = /\p{M}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|[\u1100-\u11FF]/u;
const astral = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Characters as a reader sees them: a letter with its accents is one, a family of emoji is one, and so is any run of white space. Stops counting at `enough`. */
export function countCharacters(text: string, enough = Number.POSITIVE_INFINITY): number {
  const read = text.trim().replace(/\s+/g, " ");
  // Cutting into graphemes is slow: most texts do not need it.
  if (!composed.test(read)) return read.length - (read.match(astral)?.length ?? 0);
  let count = 0;
  for (const _ of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(read)) {
    count += 1;
    if (count >= enough) break;
  }
  return count;
}

type Texts = Pick<BlindComparison, "left" | "right" | "judged">;

/** Active milliseconds that must pass before this pair may be voted on. Of a conversation with one judged answer only that one counts. */
export function neededMs(rule: MinimumReading | null, { left, right, judged }: Texts): number {
  if (rule === null) return 0;
  const most = rule.atMostSeconds * 1000;
  const enough = Math.ceil(most / rule.secondsPer1000);
  let characters = 0;
  for (const answers of [left, right]) {
    for (const { plain } of judged === null ? answers : answers.slice(judged, judged + 1)) {
      characters += countCharacters(plain, enough - characters);
      if (characters >= enough) return most;
    }
  }
  return Math.ceil(characters * rule.secondsPer1000);
}
