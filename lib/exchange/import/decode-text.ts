import type { Encoding } from "@/lib/exchange/schema";

export type ByteStream = AsyncIterable<Uint8Array>;
export type TextStream = AsyncIterable<string>;

/** Bytes that do not fit the encoding become U+FFFD, which the rows then report; a byte order mark is dropped. */
export async function* decodeText(bytes: ByteStream, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
