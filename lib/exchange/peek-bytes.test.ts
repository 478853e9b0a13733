import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, inPieces } from "./laws";
import { peekBytes } from "./peek-bytes";

test("the head is the beginning, and nothing of the stream is lost", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(70),
      fc.integer({ min: 1, max: 20 }),
      async (bytes, size, step) => {
        const { head, all } = await peekBytes(inPieces(bytes, step), size);
        expect([...head]).toEqual([...bytes.slice(0, size)]);
        expect((await collect(all)).flatMap((chunk) => [...chunk])).toEqual([...bytes]);
      },
    ),
  );
});
