import { createElement, Fragment, memo, type ReactNode } from "react";
import type { RichNode, RichText } from "@/lib/responses/rich-text";
import { knownElement, knownProperties } from "./rich-text-elements";

interface Props {
  text: RichText;
  /** As written, nothing interpreted. Also what is shown where a text could not be rendered. */
  plain?: boolean;
}

/** A rendered text as React elements. There is no raw HTML on this way, and no Markdown in the browser. */
export const RichTextView = memo(function RichTextView({ text, plain = false }: Props) {
  if (plain || text.tree === null) {
    return (
      <div className="plain-text" dir="auto">
        {text.plain}
      </div>
    );
  }
  return <div className="prose">{text.tree.map(walk)}</div>;
});

function walk(node: RichNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const name = knownElement(node);
  const children = node.c?.map(walk) ?? [];
  if (name === null) return createElement(Fragment, { key }, ...children);
  return createElement(name, { key, ...knownProperties(node) }, ...children);
}
