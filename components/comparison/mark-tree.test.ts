import fc from "fast-check";
import { expect, test } from "vitest";
import type { RichNode } from "@/lib/responses/rich-text";
import { textAsRead } from "@/lib/responses/text-as-read";
import { markTree } from "./mark-tree";

const tree: RichNode[] = [
  { t: "p", c: ["A ", { t: "strong", c: ["cat"] }, " sat."] },
  {
    t: "ul",
    c: [
      { t: "li", c: ["one"] },
      { t: "li", c: ["two"] },
    ],
  },
];
const { text, leaves } = textAsRead({ plain: "", tree });

const contentOf = (nodes: RichNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : contentOf(node.c ?? []))).join("");
const marked = (nodes: RichNode[]): string =>
  nodes
    .map((node) => (typeof node === "string" ? "" : node.t === "mark" ? contentOf([node]) : marked(node.c ?? [])))
    .join("");

test("what is marked is what was asked for, and no text is lost", () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) };
      const found = markTree(tree, leaves, [{ kind: "good", spans: [span] }]);
      expect(contentOf(found)).toBe(contentOf(tree));
      expect(marked(found)).toBe(text.slice(span.start, span.end).replaceAll("\n", ""));
    }),
  );
});

test("a mark over another hides it", () => {
  const found = markTree(tree, leaves, [
    { kind: "one-side", spans: [{ start: 2, end: 5 }] },
    { kind: "good", spans: [{ start: 3, end: 4 }] },
  ]);
  expect(JSON.stringify(found)).toContain(
    '{"t":"mark","p":{"class":"mark-one-side"},"c":["c"]},{"t":"mark","p":{"class":"mark-good"},"c":["a"]}',
  );
});
