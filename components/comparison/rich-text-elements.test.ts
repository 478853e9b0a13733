import fc from "fast-check";
import { expect, test } from "vitest";
// biome-ignore lint/style/noRestrictedImports: the page and the renderer must agree, and only a test may see both.
import { anyMarkdown } from "@/lib/responses/markdown-arbitrary";
// biome-ignore lint/style/noRestrictedImports: as above.
import { renderRichText } from "@/lib/responses/render";
import type { RichElement, RichNode } from "@/lib/responses/rich-text";
import { knownElement, knownProperties } from "./rich-text-elements";

const elementsOf = (nodes: RichNode[]): RichElement[] =>
  nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elementsOf(node.c ?? [])]));

test("everything the renderer makes is known to the page", () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      for (const element of elementsOf(renderRichText(markdown).tree ?? [])) {
        expect(knownElement(element)).toBe(element.t);
        const names = Object.keys(knownProperties(element));
        for (const name of Object.keys(element.p ?? {})) expect(names).toContain(name === "class" ? "className" : name);
      }
    }),
  );
});

test.each(["script", "iframe", "style", "img", "form", "object", "annotation-xml", "constructor"])(
  "%s is not known",
  (t) => {
    expect(knownElement({ t })).toBeNull();
  },
);

test.each([
  ["style", "color:red"],
  ["onclick", "x()"],
  ["onClick", "x()"],
  ["id", "a"],
  ["dangerouslySetInnerHTML", "x"],
  ["src", "x"],
  ["href", "javascript:x()"],
])("the attribute %s=%s is dropped", (name, value) => {
  expect(knownProperties({ t: "a", p: { [name]: value } })).toEqual({});
});
