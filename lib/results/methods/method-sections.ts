import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderRichText } from "@/lib/responses/render";
import type { RichText } from "@/lib/responses/rich-text";
import { joinLines } from "@/lib/results/join-lines";

/** A section of docs/methods.md, under the anchor that figures point to. */
export interface MethodSection {
  anchor: string;
  title: string;
  /** Its line of the list that the file begins with: "Ranking". */
  group: string;
  text: RichText;
  /** Sections that it refers to. */
  related: { anchor: string; title: string }[];
}

let sections: Promise<MethodSection[]> | undefined;

/** Rendered once a process: the file comes with the app and does not change under it. */
export function methodSections(): Promise<MethodSection[]> {
  sections ??= readSections();
  return sections;
}

async function readSections(): Promise<MethodSection[]> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "docs", "methods.md");
  const [beginning, ...parts] = (await readFile(file, "utf8")).split(/^## /m);
  const groups = groupsOf(beginning);
  const titles = new Map(parts.map((part) => [anchorOf(titleOf(part)), titleOf(part)]));
  return parts.map((part) => {
    const anchors = new Set([...part.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor));
    return {
      anchor: anchorOf(titleOf(part)),
      title: titleOf(part),
      group: groups.get(anchorOf(titleOf(part))) ?? "",
      // Links within the page stand below the section: a rendered text only leads to other sites.
      text: renderRichText(joinLines(part.slice(titleOf(part).length)).replaceAll(/\[([^\]]+)\]\(#[^)]+\)/g, "$1")),
      related: [...anchors].flatMap((anchor) => {
        const title = titles.get(anchor);
        return title ? [{ anchor, title }] : [];
      }),
    };
  });
}

/** By anchor. */
function groupsOf(beginning: string): Map<string, string> {
  return new Map(
    [...beginning.matchAll(/^- ([^:]+): (.+)$/gm)].flatMap(([, group, links]) =>
      [...links.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => [anchor, group] as const),
    ),
  );
}

function titleOf(part: string): string {
  return part.slice(0, part.indexOf("\n")).trim();
}

/** As hosts of Markdown make them. */
function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}
