import type { RichNode, RichText } from "./rich-text";

/** A run of text on the page: where it begins in the elements' own text, and where in the text as read. */
export type Leaf = { dom: number; read: number; length: number };
export type AsRead = { text: string; leaves: Leaf[] };

const blocks = /^(?:p|br|hr|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|section)$/;
const cells = /^t[hd]$/;

/**
 * A text as a person reads it: the words of the rendered text, with a line break between blocks and a tab between cells. Positions of marked
 * passages count its UTF-16 units. Where there is no rendered text, it is the text as written.
 */
export function textAsRead(text: RichText): AsRead {
  return text.tree === null ? writtenText(text) : treeText(text.tree);
}

export function writtenText({ plain }: Pick<RichText, "plain">): AsRead {
  return { text: plain, leaves: plain === "" ? [] : [{ dom: 0, read: 0, length: plain.length }] };
}

function treeText(tree: RichNode[]): AsRead {
  const leaves: Leaf[] = [];
  let text = "";
  let dom = 0;
  let gap = "";

  function part(between: string) {
    if (text !== "" && gap !== "\n") gap = between;
  }

  function walk(node: RichNode) {
    if (typeof node === "string") {
      if (node === "") return;
      text += gap;
      gap = "";
      leaves.push({ dom, read: text.length, length: node.length });
      text += node;
      dom += node.length;
      return;
    }
    const between = blocks.test(node.t) || isDisplay(node) ? "\n" : cells.test(node.t) ? "\t" : null;
    if (between) part(between);
    node.c?.forEach(walk);
    if (between) part(between);
  }

  tree.forEach(walk);
  return { text, leaves };
}

const isDisplay = (node: Exclude<RichNode, string>) => node.t === "math" && node.p?.display === "block";

/** Where a place in the elements' text is in the text as read. Between two runs `end` is the end of the first, else the start of the second. */
export function readOffset(leaves: Leaf[], dom: number, edge: "start" | "end"): number {
  const leaf = leafAt(leaves, (each) => each.dom, dom, edge);
  return leaf ? leaf.read + clamp(dom - leaf.dom, leaf.length) : 0;
}

/** The way back; a place in a gap is the nearest end of a run within. */
export function domOffset(leaves: Leaf[], read: number, edge: "start" | "end"): number {
  const leaf = leafAt(leaves, (each) => each.read, read, edge);
  return leaf ? leaf.dom + clamp(read - leaf.read, leaf.length) : 0;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** For a start the first run that ends after it, for an end the last that begins before it. */
function leafAt(leaves: Leaf[], startOf: (leaf: Leaf) => number, offset: number, edge: "start" | "end") {
  let low = 0;
  let high = leaves.length - 1;
  while (low < high) {
    const middle = (low + high + (edge === "end" ? 1 : 0)) >> 1;
    const leaf = leaves[middle];
    if (edge === "start") {
      if (startOf(leaf) + leaf.length > offset) high = middle;
      else low = middle + 1;
    } else if (startOf(leaf) < offset) low = middle;
    else high = middle - 1;
  }
  return leaves[low];
}
