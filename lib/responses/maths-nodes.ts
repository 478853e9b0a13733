import type { Extension, Token } from "mdast-util-from-markdown";

declare module "mdast" {
  interface Maths extends Literal {
    type: "maths";
  }
  interface PhrasingContentMap {
    maths: Maths;
  }
  interface RootContentMap {
    maths: Maths;
  }
}

/** A span that remembers the source, around the element that rehype-katex replaces. */
export const mathsNodes: Extension = {
  enter: {
    maths(token: Token) {
      this.enter({ type: "maths", value: "" }, token);
    },
  },
  exit: {
    maths(token: Token) {
      const node = this.stack.at(-1);
      const source = this.sliceSerialize(token).replaceAll(/\r\n?|\n/g, " ");
      this.exit(token);
      if (node?.type !== "maths") return;
      const fence = source.startsWith("$") && !source.startsWith("$$") ? 1 : 2;
      const display = source.startsWith("$$") || source.startsWith("\\[");
      node.value = source.slice(fence, -fence).trim();
      node.data = {
        hName: "span",
        hProperties: { dataMaths: source },
        hChildren: [
          {
            type: "element",
            tagName: "code",
            properties: { className: [display ? "math-display" : "math-inline"] },
            children: [{ type: "text", value: node.value }],
          },
        ],
      };
    },
  },
};
