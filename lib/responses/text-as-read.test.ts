import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMarkdown } from "./markdown-arbitrary";
import { renderRichText } from "./render";
import type { RichNode } from "./rich-text";
import { domOffset, readOffset, textAsRead } from "./text-as-read";

const contentOf = (nodes: RichNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : contentOf(node.c ?? []))).join("");

const anyText = anyMarkdown.map((markdown) => renderRichText(markdown));

test("blocks are apart by a line break, cells by a tab, words in a line by nothing", () => {
  const text = renderRichText("# Pets\n\nA **cat**.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |");
  expect(textAsRead(text).text).toBe("Pets\nA cat.\none\ntwo\na\tb\n1\t2");
});

test("it is the text of the elements, and what parts them", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: read, leaves } = textAsRead(text);
      const content = text.tree ? contentOf(text.tree) : text.plain;
      expect(leaves.map(({ read: at, length }) => read.slice(at, at + length)).join("")).toBe(content);
      for (const leaf of leaves)
        expect(content.slice(leaf.dom, leaf.dom + leaf.length)).toBe(read.slice(leaf.read, leaf.read + leaf.length));
    }),
  );
});

test("a passage of the elements' text is found again after the way there and back", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, from, to) => {
      const { leaves } = textAsRead(text);
      const length = leaves.reduce((sum, leaf) => sum + leaf.length, 0);
      fc.pre(length > 0);
      const [start, end] = [from % length, to % length].sort((one, other) => one - other);
      expect(domOffset(leaves, readOffset(leaves, start!, "start"), "start")).toBe(start);
      expect(domOffset(leaves, readOffset(leaves, end! + 1, "end"), "end")).toBe(end! + 1);
    }),
  );
});

test("a passage as read never ends before it begins", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, from, to) => {
      const { text: read, leaves } = textAsRead(text);
      fc.pre(read.length > 0);
      const [start, end] = [from % read.length, (to % read.length) + 1].sort((one, other) => one - other);
      expect(domOffset(leaves, start!, "start")).toBeLessThanOrEqual(domOffset(leaves, end!, "end"));
    }),
  );
});
