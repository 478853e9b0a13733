import { expect, test } from "vitest";
import { sniffEncoding } from "./sniff-encoding";

const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
/** 你好，世界 */
const chinese = [0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7];
const around = (bytes: number[]) => new Uint8Array([...utf8('{"prompt":"'), ...bytes, ...utf8('","response":"a"}')]);

const english = '[{"prompt":"Why?","response":"So."}]';
const han = '[{"prompt":"为什么天空是蓝色的？","response":"因为阳光在大气中散射。"}]';

test.each([
  ["UTF-8", utf8(han), "utf-8"],
  ["UTF-8 with a mark", utf8(`\uFEFF${han}`), "utf-8"],
  ["ASCII", utf8(english), "utf-8"],
  ["nothing", new Uint8Array([]), "utf-8"],
  ["UTF-16 with a mark", utf16le(`\uFEFF${han}`), "utf-16le"],
  ["UTF-16 of the other order with a mark", utf16be(`\uFEFF${han}`), "utf-16be"],
  ["UTF-16 without a mark", utf16le(english), "utf-16le"],
  ["UTF-16 of the other order without a mark", utf16be(english), "utf-16be"],
  ["Chinese UTF-16 without a mark", utf16le(han), "utf-16le"],
  ["GB18030", around([...chinese, ...chinese]), "gb18030"],
  ["Latin-1", latin1('{"prompt":"Où est le café, là-bas?","response":"Déjà fermé."}'), "windows-1252"],
  ["German Latin-1", latin1("frage;antwort\nWarum größer?;Für Müßiggänger schön."), "windows-1252"],
])("%s is told", (_what, bytes, encoding) => {
  expect(sniffEncoding(bytes)).toBe(encoding);
});

test("UTF-8 with a part in another encoding is UTF-8", () => {
  const mixed = new Uint8Array([...utf8(`${han}\n`), ...around([0xe9]), ...utf8(`\n${han}`)]);
  expect(sniffEncoding(mixed)).toBe("utf-8");
});

test("a character cut in two by the end of what is looked at is no fault", () => {
  const bytes = utf8("ééé");
  for (let end = 1; end <= bytes.length; end += 1) expect(sniffEncoding(bytes.subarray(0, end))).toBe("utf-8");
});
