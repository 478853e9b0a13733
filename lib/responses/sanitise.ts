import type { Element, Root, RootContent } from "hast";
import { allowedAddress, allowedClasses, isAllowedElement, isAllowedMathsAttribute, mathsElements } from "./allow-list";
import { splitHidden } from "./hidden-characters";
import type { RichElement, RichNode } from "./rich-text";

export class TooMuch extends Error {}

const bounds = { depth: 100, nodes: 15_000 };
/** The page has a heading above every text, at level 2. */
const firstHeadingLevel = 3;

type Place = { depth: number; verbatim: boolean; maths: boolean };

/** Keeps what the allow-list knows, in the compact form; unknown elements leave their text behind. */
export function sanitise(root: Root): RichNode[] {
  const headings: number[] = [];
  let nodes = 0;

  function children(parent: Root | Element, place: Place): RichNode[] {
    if (place.depth > bounds.depth) throw new TooMuch("too deep");
    return tidy(parent.children.flatMap((child) => convert(child, place)));
  }

  function convert(node: RootContent, place: Place): RichNode[] {
    nodes += 1;
    if (nodes > bounds.nodes) throw new TooMuch("too many nodes");
    if (node.type === "text") return text(node.value, place);
    return node.type === "element" ? element(node, { ...place, depth: place.depth + 1 }) : [];
  }

  function element(node: Element, place: Place): RichNode[] {
    const { tagName, properties } = node;
    if (properties.dataMaths !== undefined) return formula(node, String(properties.dataMaths), place);
    if (tagName === "annotation" || properties.id === "footnote-label" || "dataFootnoteBackref" in properties)
      return [];
    if (tagName === "input") return [properties.checked ? "☑" : "☐"];
    if (tagName === "math") return [make(node, { display: properties.display }, { ...place, maths: true })];
    if (!isAllowedElement(tagName)) return children(node, place);
    if (tagName === "a") return link(node, place);
    if (mathsElements.has(tagName)) return [make(node, properties, place)];
    return [make(node, attributes(node), { ...place, verbatim: place.verbatim || tagName === "pre" })];
  }

  function make(node: Element, properties: Record<string, unknown>, place: Place): RichElement {
    const made: RichElement = { t: node.tagName };
    const kept = Object.entries(properties).filter(
      (entry): entry is [string, string | number] =>
        (typeof entry[1] === "string" || typeof entry[1] === "number") &&
        (!place.maths || isAllowedMathsAttribute(entry[0], String(entry[1]))),
    );
    if (kept.length > 0) made.p = Object.fromEntries(kept);
    const inner = children(node, place);
    if (inner.length > 0) made.c = inner;
    // A corner without words heads nothing.
    else if (node.tagName === "th") made.t = "td";
    return made;
  }

  function attributes({ tagName, properties }: Element): Record<string, unknown> {
    const names = allowedClasses(properties.className).join(" ");
    return {
      ...(names && { class: names }),
      ...(/^h[1-6]$/.test(tagName) && { "aria-level": headingLevel(Number(tagName[1])) }),
      ...(/^t[hd]$/.test(tagName) &&
        /^(?:left|center|right)$/.test(String(properties.align)) && { align: properties.align }),
      ...(tagName === "ol" && typeof properties.start === "number" && { start: properties.start }),
    };
  }

  /** Levels without gaps, whatever the text's own: "#### Title" alone is a first heading. */
  function headingLevel(level: number): number {
    while (headings.length > 0 && headings[headings.length - 1] >= level) headings.pop();
    headings.push(level);
    return firstHeadingLevel + headings.length - 1;
  }

  function link(node: Element, place: Place): RichNode[] {
    const inner = children(node, place);
    const href = allowedAddress(node.properties.href);
    if (href !== null) return [{ t: "a", p: { href }, c: inner.length > 0 ? inner : [href] }];
    const address = String(node.properties.href ?? "");
    return address === "" || address.startsWith("#") ? inner : [...inner, ...text(` (${address})`, place)];
  }

  function formula(node: Element, source: string, place: Place): RichNode[] {
    const maths = splitHidden(source).some((piece) => piece.hidden) ? undefined : find(node, "math");
    return maths ? convert(maths, place) : [{ t: "code", c: text(source, place) }];
  }

  function text(value: string, place: Place): RichNode[] {
    if (place.maths) return [value];
    if (value === "\n" && !place.verbatim) return [];
    return splitHidden(value).map((piece) =>
      piece.hidden ? { t: "span", p: { class: "hidden-char" }, c: [piece.text] } : piece.text,
    );
  }

  return children(root, { depth: 0, verbatim: false, maths: false });
}

function find(node: Element, tag: string): Element | undefined {
  if (node.tagName === tag) return node;
  for (const child of node.children) {
    const found = child.type === "element" ? find(child, tag) : undefined;
    if (found) return found;
  }
}

/** Joins neighbouring strings, and leaves out line breaks beside a formula that is a line of its own. */
function tidy(nodes: RichNode[]): RichNode[] {
  const tidied: RichNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const last = tidied.at(-1);
    if (node === "" || (isBreak(node) && (isDisplay(last) || isDisplay(nodes[index + 1])))) continue;
    if (typeof node === "string" && typeof last === "string") tidied[tidied.length - 1] = last + node;
    else tidied.push(node);
  }
  return tidied;
}

const isBreak = (node: RichNode) => typeof node !== "string" && node.t === "br";

function isDisplay(node: RichNode | undefined): boolean {
  return typeof node === "object" && node.t === "math" && node.p?.display === "block";
}
