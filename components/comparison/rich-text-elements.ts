import type { RichElement } from "@/lib/responses/rich-text";

const elements = new Set(
  (
    "p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del mark sup sub a table thead tbody tr th td section span " +
    "math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle mpadded mphantom menclose mmultiscripts mprescripts none"
  ).split(" "),
);

const attributes = new Set(
  (
    "class align start aria-level display mathvariant stretchy fence separator accent accentunder columnalign columnlines rowlines scriptlevel displaystyle notation " +
    "form movablelimits symmetric largeop lspace rspace minsize maxsize linethickness width height depth voffset columnspacing rowspacing"
  ).split(" "),
);

const withDirection = /^(?:p|h[1-6]|ul|ol|li|blockquote|th|td)$/;
/** What can be wider than its column, and must then be reachable by keyboard to scroll. */
const scrolls = /^(?:pre|table)$/;

/** The element to make, or null for one that the page does not know. The renderer sanitised already; this asks again. */
export function knownElement(node: RichElement): string | null {
  return elements.has(node.t) ? node.t : null;
}

export function knownProperties(node: RichElement): Record<string, string | number | boolean> {
  const properties: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(node.p ?? {})) {
    if (name === "href" && node.t === "a" && /^(?:https?:\/\/|mailto:)/i.test(String(value))) {
      Object.assign(properties, { href: value, target: "_blank", rel: "noreferrer noopener nofollow" });
    } else if (attributes.has(name)) properties[name === "class" ? "className" : name] = value;
  }
  if (withDirection.test(node.t)) properties.dir = "auto";
  if (scrolls.test(node.t)) properties.tabIndex = 0;
  if (node.t === "pre") properties.dir = "ltr";
  return properties;
}
