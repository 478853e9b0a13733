import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { refuseBytes, refuseText } from "./refuse-bytes";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const tar = new Uint8Array(512);
tar.set(bytes("a.json"), 0);
tar.set(bytes("ustar"), 257);

test.each([
  ["nothing", bytes(""), "empty", "The file is empty"],
  ["gzip", new Uint8Array(gzipSync("[]")), "compressed", "gzip"],
  ["a zip", bytes("PK\u0003\u0004\u0014\0data.json"), "compressed", "ZIP archive"],
  ["an Excel workbook", bytes("PK\u0003\u0004…[Content_Types].xml…xl/workbook.xml"), "compressed", "Excel"],
  ["a Word document", bytes("PK\u0003\u0004…word/document.xml"), "compressed", "Word"],
  ["an old Excel sheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "compressed", "Excel"],
  ["Parquet", bytes("PAR1xxxx"), "compressed", "Parquet"],
  ["a PDF", bytes("%PDF-1.7"), "compressed", "PDF"],
  ["a tar", tar, "compressed", "tar"],
  ["zstd", new Uint8Array([0x28, 0xb5, 0x2f, 0xfd]), "compressed", "zstd"],
  ["RTF", bytes("{\\rtf1\\ansi"), "compressed", "RTF"],
  ["NULs", new Uint8Array(100), "binary", "not a text file"],
])("%s is refused, and what it is is said", (_what, head, code, words) => {
  const refused = refuseBytes(head, "utf-8");
  expect(refused).toMatchObject({ code, message: expect.stringContaining(words) });
  expect(refused?.hint.length).toBeGreaterThan(10);
});

test("text, UTF-16 and a stray NUL are not refused", () => {
  expect(refuseBytes(bytes('[{"a": 1}]'), "utf-8")).toBeNull();
  expect(refuseBytes(new Uint8Array([0x5b, 0, 0x5d, 0]), "utf-16le")).toBeNull();
  expect(refuseBytes(bytes(`${"a".repeat(500)}\0`), "utf-8")).toBeNull();
});

test.each([
  ["\n<!DOCTYPE html><p>", "web page", "raw file"],
  ["<!-- a note -->\n<html><head><title>data.json at main · x/y · GitHub</title>", "data.json at main", "Raw"],
  ["<!doctype html><title>Sign in to the\n portal</title>", "Sign in to the portal", "login"],
  ['<?xml version="1.0"?>', "XML", "JSON"],
  ["404: Not Found", "404: Not Found", "address"],
  ["version https://git-lfs.github.com/spec/v1\noid sha256:0", "Git LFS", "git lfs pull"],
  ["  \n ", "blank space", "completely"],
])("%j is refused with what it is and what to do", (text, message, hint) => {
  const refused = refuseText(text);
  expect(refused?.message).toContain(message);
  expect(refused?.hint).toContain(hint);
});

test.each(["prompt,response\nwrite <html>,ok", '["<html>"]', "404,x\n1,2"])("%j is not refused", (text) => {
  expect(refuseText(text)).toBeNull();
});
