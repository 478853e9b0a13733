/**
 * Characters that change what is read without being seen: bidirectional controls, zero-width characters, tags, other controls.
 * They are shown as ⟦U+202E⟧. Joiners stay where scripts or emoji need them, direction marks in right-to-left text, and
 * zero-width spaces in scripts that write without spaces.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2,}/gu;

const joinedScripts =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const directionMark = /^[\u200e\u200f\u061c]$/;
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** The text in pieces: seen text as it is, hidden characters by name. */
export function splitHidden(text: string): { text: string; hidden: boolean }[] {
  const pieces: { text: string; hidden: boolean }[] = [];
  const directed = rightToLeft.test(text);
  let seen = 0;
  for (const match of text.matchAll(hidden)) {
    if ((directed && directionMark.test(match[0])) || isNeeded(text, match.index, match[0])) continue;
    if (match.index > seen) pieces.push({ text: text.slice(seen, match.index), hidden: false });
    const last = pieces.at(-1);
    if (last?.hidden && match.index === seen) last.text += nameOf(match[0]);
    else pieces.push({ text: nameOf(match[0]), hidden: true });
    seen = match.index + match[0].length;
  }
  if (seen < text.length) pieces.push({ text: text.slice(seen), hidden: false });
  return pieces;
}

export function showHidden(text: string): string {
  return splitHidden(text)
    .map((piece) => piece.text)
    .join("");
}

function nameOf(characters: string): string {
  return Array.from(characters, (one) => `⟦U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟧`).join(
    "",
  );
}

function isNeeded(text: string, index: number, character: string): boolean {
  const before = lastCharacter(text.slice(Math.max(0, index - 2), index));
  const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 32);
  if (character === "\u200c" || character === "\u200b") return joinedScripts.test(before) && joinedScripts.test(after);
  if (character === "\u200d") {
    return (emoji.test(before) && emoji.test(after)) || joinedScripts.test(before);
  }
  return character >= "\u{e0020}" && character <= "\u{e007f}" && isFlag(text, index);
}

/** Flags of regions are a black flag followed by tags. */
function isFlag(text: string, index: number): boolean {
  return /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u.test(text.slice(Math.max(0, index - 16), index));
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? " ";
}
