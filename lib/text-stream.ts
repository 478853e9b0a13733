/** Pieces of text as bytes, made only as fast as they are read; the source is closed when the reader goes away. */
export function textStream(pieces: AsyncIterator<string, unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let text = "";
      // Small pieces travel together: a chunk for every line would cost more than the line.
      while (text.length < 32_768) {
        const next = await pieces.next();
        if (next.done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
