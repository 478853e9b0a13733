import { expect, test } from "vitest";
import { sniffEncoding } from "./sniff-encoding";

test("only a byte order mark tells UTF-16", () => {
  expect(sniffEncoding(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toBe("utf-16le");
  expect(sniffEncoding(new Uint8Array([0xfe, 0xff, 0, 0x41]))).toBe("utf-16be");
  expect(sniffEncoding(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe("utf-8");
  expect(sniffEncoding(new Uint8Array([]))).toBe("utf-8");
});
