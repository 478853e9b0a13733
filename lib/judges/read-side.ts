import type { PositionVerdict } from "./schema";

const TIE =
  /^(?:(?:it is |it's )?(?:a )?(?:tie|tied|draw|equal|equally good|same|no preference|no difference|both(?: are)? (?:equal|equally good|the same)|neither(?: is better)?))$/;
const NOUN = "(?:response|answer|assistant|option|output|model|completion|candidate|side|reply)";
const SIDE = new RegExp(
  `^(?:the )?(?:${NOUN}[\\s_-]*)?\\(?(first|second|1st|2nd|1|2|a|b)\\)?(?:[\\s_-]+${NOUN}|[\\s_-]+one)?(?: is (?:the )?(?:noticeably |clearly |slightly |much )?(?:better|best|winner|preferred)(?: one)?| wins| is preferred)?$`,
);
const FIRST = new Set(["first", "1st", "1", "a"]);

/** The side that a few words name: "first", "Response B", "[[A]]", "tie"; null where they name none, or more than one. */
export function readSide(words: string): PositionVerdict | null {
  if (words.length > 120) return null;
  const plain = words
    .toLowerCase()
    .replace(/["'“”‘’`*_[\]]/g, " ")
    .replace(/[\s.!;,]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (TIE.test(plain)) return "tie";
  const side = SIDE.exec(plain)?.[1];
  if (side === undefined) return null;
  return FIRST.has(side) ? "first" : "second";
}
