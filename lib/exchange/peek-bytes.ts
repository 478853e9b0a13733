import type { ByteStream } from "@/lib/exchange/import/decode-text";

/** The first `size` bytes, and the whole stream again from its beginning. */
export async function peekBytes(bytes: ByteStream, size: number): Promise<{ head: Uint8Array; all: ByteStream }> {
  const source = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let held = 0;
  while (held < size) {
    const next = await source.next();
    if (next.done) break;
    chunks.push(next.value);
    held += next.value.length;
  }
  const head = new Uint8Array(Math.min(held, size));
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk.subarray(0, head.length - at), at);
    at = Math.min(head.length, at + chunk.length);
  }
  async function* all() {
    try {
      yield* chunks;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { head, all: all() };
}
