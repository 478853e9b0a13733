import { expect, test } from "vitest";
import { refuseBytes, refuseText } from "./refuse-bytes";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  [bytes(""), "empty"],
  [bytes("PK\u0003\u0004rest"), "compressed"],
  [new Uint8Array([0x1f, 0x8b, 8, 0]), "compressed"],
  [bytes("%PDF-1.7"), "compressed"],
  [bytes("PAR1xxxx"), "compressed"],
  [new Uint8Array(100), "binary"],
])("%j is refused as %s", (head, code) => {
  expect(refuseBytes(head)?.code).toBe(code);
});

test("text, UTF-16 with a byte order mark and a stray NUL are not refused", () => {
  expect(refuseBytes(bytes('[{"a": 1}]'))).toBeNull();
  expect(refuseBytes(new Uint8Array([0xff, 0xfe, 0x5b, 0, 0x5d, 0]))).toBeNull();
  expect(refuseBytes(bytes(`${"a".repeat(500)}\0`))).toBeNull();
});

test("a web page is refused, a table that mentions one is not", () => {
  expect(refuseText("\n<!DOCTYPE html><p>")?.code).toBe("html");
  expect(refuseText('<?xml version="1.0"?>')?.code).toBe("html");
  expect(refuseText("  \n ")?.code).toBe("empty");
  expect(refuseText("prompt,response\nwrite <html>,ok")).toBeNull();
});
