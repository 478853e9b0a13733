import fc from "fast-check";
import { expect, test } from "vitest";
import { textStream } from "./text-stream";

async function* each(pieces: string[], onClose = () => {}) {
  try {
    yield* pieces;
  } finally {
    onClose();
  }
}

test("all pieces arrive, in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" })), async (pieces) => {
      expect(await new Response(textStream(each(pieces))).text()).toBe(pieces.join("").replace(/^\ufeff/, ""));
    }),
  );
});

test("a long text comes in more than one chunk", async () => {
  const chunks: number[] = [];
  for await (const chunk of textStream(each(Array(100).fill("x".repeat(1000))))) chunks.push(chunk.length);
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.reduce((sum, length) => sum + length, 0)).toBe(100_000);
});

test("a reader that goes away closes the source", async () => {
  let closed = false;
  const stream = textStream(
    each(Array(100).fill("x".repeat(1000)), () => {
      closed = true;
    }),
  );
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  expect(closed).toBe(true);
});
