import { createElement, Fragment, memo, type ReactNode } from "react";
import type { RichNode, RichText } from "@/lib/responses/rich-text";
import { textAsRead, writtenText } from "@/lib/responses/text-as-read";
import { markTree, type TreeMarks } from "./mark-tree";
import { knownElement, knownProperties } from "./rich-text-elements";
import { isLong, textBlocks } from "./text-blocks";

interface Props {
  text: RichText;
  /** As written, nothing interpreted. Also what is shown where a text could not be rendered. */
  plain?: boolean;
  /** Passages to mark, where the browser cannot paint them. */
  marks?: TreeMarks;
}

/** A rendered text as React elements. There is no raw HTML on this way, and no Markdown in the browser. */
export const RichTextView = memo(function RichTextView({ text, plain = false, marks }: Props) {
  const long = isLong(text.plain) ? "long-text" : "";
  if (plain || text.tree === null) {
    const blocks = textBlocks(text.plain);
    return (
      <div className={`plain-text ${long}`} dir="auto">
        {marks
          ? markTree([text.plain], writtenText(text).leaves, marks).map(walk)
          : blocks.length === 1
            ? text.plain
            : // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move.
              blocks.map((block, at) => <div key={at}>{block}</div>)}
      </div>
    );
  }
  const tree = marks ? markTree(text.tree, textAsRead(text).leaves, marks) : text.tree;
  return <div className={`prose ${long}`}>{tree.map(walk)}</div>;
});

function walk(node: RichNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const name = knownElement(node);
  const children = node.c?.map(walk) ?? [];
  if (name === null) return createElement(Fragment, { key }, ...children);
  return createElement(name, { key, ...knownProperties(node) }, ...children);
}
