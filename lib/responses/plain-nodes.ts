import type { Image, ImageReference, Nodes, Parents, PhrasingContent, Root, Text } from "mdast";

/** What must not become an element becomes text: raw HTML, images. A line end is a line break: models write lists that way. */
export function plainNodes() {
  return (tree: Root) => {
    const addresses = definitions(tree);
    visitParents(tree, (parent) => {
      // The replacements fit wherever phrasing fits, and nothing else is replaced.
      parent.children = parent.children.flatMap((child) => replace(child, addresses)) as typeof parent.children;
    });
  };
}

function replace(node: Nodes, addresses: Map<string, string>): Nodes[] {
  if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? [{ type: "break" }] : withBreaks(node.value);
  if (node.type === "image") return [describe(node, node.url)];
  if (node.type === "imageReference") return [describe(node, addresses.get(node.identifier) ?? "")];
  if (node.type === "text") return withBreaks(node.value);
  return [node];
}

function describe(image: Image | ImageReference, url: string): Text {
  return { type: "text", value: `[image: ${image.alt ? `${image.alt} ` : ""}(${url})]` };
}

function withBreaks(text: string): PhrasingContent[] {
  return text
    .split(/[ \t]*\n[ \t]*/)
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      ...(line === "" ? [] : [{ type: "text", value: line } as const]),
    ]);
}

function definitions(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  visitParents(tree, (parent) => {
    for (const child of parent.children) if (child.type === "definition") addresses.set(child.identifier, child.url);
  });
  return addresses;
}

/** Every parent once, children after it; a list of work instead of recursion, since depth is the sender's choice. */
function visitParents(tree: Root, visit: (parent: Parents) => void) {
  const open: Parents[] = [tree];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    visit(parent);
    for (const child of parent.children) if ("children" in child) open.push(child);
  }
}
