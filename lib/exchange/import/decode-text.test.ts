import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, inPieces, piece, storableText } from "@/lib/exchange/laws";
import { decodeText } from "./decode-text";

test("a text comes back whole, wherever its bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(storableText, piece, async (text, size) => {
      const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
      expect((await collect(decodeText(inPieces(`\uFEFF${text}`, size), "utf-8"))).join("")).toBe(text);
      expect((await collect(decodeText(inPieces(utf16, size), "utf-16le"))).join("")).toBe(text);
    }),
  );
});

test("bytes that are no UTF-8 become replacement characters", async () => {
  expect((await collect(decodeText(inPieces(new Uint8Array([0x61, 0xff, 0x62])), "utf-8"))).join("")).toBe("a\uFFFDb");
});
