import type { Encoding } from "@/lib/exchange/schema";

/** UTF-16 only with a byte order mark; everything else is read as UTF-8. */
export function sniffEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return "utf-8";
}
