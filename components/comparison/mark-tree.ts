import type { RichNode } from "@/lib/responses/rich-text";
import type { Leaf } from "@/lib/responses/text-as-read";
import type { MarkKind } from "./painted-marks";
import type { Span } from "./words";

export type TreeMarks = { kind: MarkKind; spans: Span[] }[];

/** For browsers that cannot paint ranges: the same tree with the marked passages as elements. Later kinds lie over earlier ones. */
export function markTree(tree: RichNode[], leaves: Leaf[], marks: TreeMarks): RichNode[] {
  let at = 0;
  function walk(node: RichNode): RichNode[] {
    if (typeof node !== "string") return [node.c ? { ...node, c: node.c.flatMap(walk) } : node];
    const leaf = node === "" ? undefined : leaves[at++];
    return leaf ? split(node, leaf.read, marks) : [node];
  }
  return tree.flatMap(walk);
}

function split(text: string, start: number, marks: TreeMarks): RichNode[] {
  const end = start + text.length;
  const cuts = new Set([start, end]);
  for (const { spans } of marks)
    for (const span of spans) for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut);
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index): RichNode => {
    const piece = text.slice(from - start, (sorted[index + 1] ?? end) - start);
    const kind = marks.findLast(({ spans }) => spans.some((span) => span.start <= from && from < span.end))?.kind;
    return kind ? { t: "mark", p: { class: `mark-${kind}` }, c: [piece] } : piece;
  });
}
