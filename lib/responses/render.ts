import rehypeHighlight from "rehype-highlight";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { boundedCode } from "./bounded-code";
import { showHidden } from "./hidden-characters";
import { joinDisplayMaths } from "./join-display-maths";
import { mathsNodes } from "./maths-nodes";
import { mathsSyntax } from "./maths-syntax";
import { plainNodes } from "./plain-nodes";
import type { RichText } from "./rich-text";
import { sanitise } from "./sanitise";
import { isTooHard } from "./too-hard";
import { withinDeadline } from "./within-deadline";

/** Part of every cache key: raise it when the same text would come out differently. */
export const renderVersion = 1;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(mathsAndNoHtmlBlocks)
  .use(plainNodes)
  .use(remarkRehype)
  .use(boundedCode)
  .use(rehypeKatex, { output: "mathml", trust: false, strict: "ignore", maxExpand: 500, maxSize: 10 })
  .use(rehypeHighlight, { detect: false })
  .freeze();

/** The look before parsing knows what is slow; this stops what it does not know. Usual responses take a few milliseconds. */
export const renderDeadlineMs = 180;

/** Markdown, code and maths as a tree of harmless elements; the tree is null where the text is too long, deep or costly. */
export function renderRichText(markdown: string): RichText {
  const plain = plainText(markdown);
  const source = wellFormed(markdown);
  if (isTooHard(source)) return { plain, tree: null };
  try {
    return { plain, tree: withinDeadline(() => treeOf(source), renderDeadlineMs) };
  } catch {
    // Too many nodes, or nested beyond the stack: the plain text is always there.
    return { plain, tree: null };
  }
}

function treeOf(source: string): RichText["tree"] {
  return sanitise(processor.runSync(processor.parse(joinDisplayMaths(source))));
}

/** The text as written, line ends and broken characters put right, hidden characters shown. */
export function plainText(text: string): string {
  return showHidden(wellFormed(text));
}

function wellFormed(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/\p{Surrogate}|\0/gu, "\ufffd");
}

/** HTML stays inline, tag by tag, so that Markdown between tags is still read; lines of it end no block. */
function mathsAndNoHtmlBlocks(this: Processor) {
  const settings = this.data();
  settings.micromarkExtensions = [
    ...(settings.micromarkExtensions ?? []),
    mathsSyntax,
    { disable: { null: ["htmlFlow"] } },
  ];
  settings.fromMarkdownExtensions = [...(settings.fromMarkdownExtensions ?? []), mathsNodes];
}
