import type { Encoding } from "@/lib/exchange/schema";

/** A byte order mark tells; without one UTF-16 by where its NULs are, then UTF-8, and what is no UTF-8 by what its bytes look like. */
export function sniffEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const utf16 = utf16WithoutMark(head);
  if (utf16) return utf16;
  const { sound, long, broken } = utf8Sequences(head);
  // Rows in another encoding among rows that are right: they say so. Bytes of another encoding make no long sequences by chance.
  if (broken === 0 || sound > broken || long * 3 > broken) return "utf-8";
  return looksLikeGb(head) ? "gb18030" : "windows-1252";
}

/** The signs of JSON and CSV are ASCII, whose other byte is NUL: in UTF-16 at one parity often, at the other hardly ever. */
function utf16WithoutMark(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] += 1;
  const [even, odd] = zeros;
  const enough = head.length / 40;
  if (odd > enough && even < odd / 10) return "utf-16le";
  if (even > enough && odd < even / 10) return "utf-16be";
  return null;
}

/** Sequences of several bytes that are right in UTF-8, those of three or more, and bytes that are not right; one cut off by the end is neither. */
function utf8Sequences(head: Uint8Array): { sound: number; long: number; broken: number } {
  let sound = 0;
  let long = 0;
  let broken = 0;
  for (let at = 0; at < head.length; ) {
    const byte = head[at];
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte < 0xf5 && byte >= 0xf0
              ? 4
              : 0;
    const follows = length > 0 && head.subarray(at + 1, at + length).every((next) => next >= 0x80 && next < 0xc0);
    if (follows && at + length <= head.length) {
      if (length > 1) sound += 1;
      if (length > 2) long += 1;
      at += length;
    } else if (follows) break;
    else {
      broken += 1;
      at += 1;
    }
  }
  return { sound, long, broken };
}

/** Right in GB18030, and mostly in its area of common Chinese characters and signs; letters with accents stand alone between ASCII. */
function looksLikeGb(head: Uint8Array): boolean {
  let common = 0;
  let other = 0;
  for (let at = 0; at < head.length; ) {
    const [first, second] = [head[at], head[at + 1] ?? 0x40];
    if (first < 0x80) at += 1;
    else if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) {
      common += 1;
      at += 2;
    } else {
      other += 1;
      at += second >= 0x40 && first !== 0x80 && first !== 0xff ? 2 : 1;
    }
  }
  return common > other * 4;
}
