export type FoldedText = {
  /** For comparing: case, width, script variants, quotes and emphasis made alike; what is not seen is left out. */
  folded: string;
  /** Where in the text each UTF-16 unit of `folded` comes from; its last entry is the text's length. */
  from: Uint32Array;
};

/** Markdown emphasis and quotation marks stand around names and mean nothing here. */
const dropped = new Set('*`"[]“”„‟«»「」『』《》〈〉【】〖〗');
const alike = new Map<string, string>([
  ["_", " "],
  ...[..."’‘ʼ´"].map((mark): [string, string] => [mark, "'"]),
  ...[..."‐‑‒–—―"].map((dash): [string, string] => [dash, "-"]),
  // Traditional characters that names and self-descriptions are written with.
  ..."語语訓训練练開开發发創创機机為为種种個个騰腾訊讯問问稱称團团隊队設设計计製制構构華华雲云達达歡欢這这說说歲岁豐丰雙双來来"
    .match(/../gu)!
    .map((pair): [string, string] => [pair[0]!, pair[1]!]),
]);
const unseen = /^(?:\p{Cf}|\p{Variation_Selector}|\u034f|\u3164)$/u;

/** The text as names are looked for in it, with the way back. */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  let from = new Uint32Array(text.length + 16);
  let length = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index)!;
    const character = String.fromCodePoint(code);
    const piece = code < 128 ? foldAscii(character) : foldOther(character);
    if (length + piece.length + 1 > from.length) from = grown(from, length + piece.length + 1);
    for (let unit = 0; unit < piece.length; unit++) from[length++] = index;
    if (piece !== "") parts.push(piece);
    index += character.length;
  }
  from[length] = text.length;
  return { folded: parts.join(""), from: from.subarray(0, length + 1) };
}

function foldAscii(character: string): string {
  if (dropped.has(character)) return "";
  return alike.get(character) ?? character.toLowerCase();
}

const known = new Map<string, string>();

function foldOther(character: string): string {
  const folded = known.get(character) ?? foldFresh(character);
  if (known.size < 20_000) known.set(character, folded);
  return folded;
}

function foldFresh(character: string): string {
  if (dropped.has(character) || unseen.test(character)) return "";
  const same = alike.get(character);
  if (same !== undefined) return same;
  const wide = character.normalize("NFKC").toLowerCase();
  // Ligatures that stand for whole phrases would make a text many times as long.
  return wide.length > 4 ? character : Array.from(wide, (each) => alike.get(each) ?? each).join("");
}

function grown(from: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, from.length * 2));
  larger.set(from);
  return larger;
}
