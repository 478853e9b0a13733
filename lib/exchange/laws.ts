import fc from "fast-check";

/** Bytes in pieces of a given size, as a network or a database hands them over. For tests. */
export async function* inPieces(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function* textInPieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of stream) found.push(item);
  return found;
}

const HOSTILE = [
  '"',
  '""',
  ",",
  "\n",
  "\r\n",
  "\r",
  "\\",
  "\\u0041",
  "[",
  "]}",
  "{",
  "😀",
  "é",
  "\u2028",
  "__proto__",
  "'=1+1",
  "\t",
];

/** Texts that storing leaves as they are, with what breaks careless parsers. */
export const storableText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme" })), { maxLength: 6 })
  .map((parts) => parts.join("").replace(/[\0\uFFFD\uFEFF]/g, ""));

export const filledText = storableText.map((text) => `x${text}y`);

export const piece = fc.integer({ min: 1, max: 40 });
