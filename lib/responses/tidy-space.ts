import { fenceMark, linesOf } from "./fences";

/**
 * White space at either end goes, and so do blank lines beyond one, spaces at the ends of lines (two are a line break in Markdown and stay) and
 * line ends of other systems. Fenced code keeps its own.
 */
export function tidySpace(text: string): string {
  const kept: string[] = [];
  let open: string | null = null;
  let blank = 0;
  for (const line of linesOf(text)) {
    const fence = fenceMark(line.text);
    if (open !== null) {
      kept.push(line.text);
      if (fence?.mark.startsWith(open) && fence.info === "") open = null;
      continue;
    }
    if (line.text.trim() === "") {
      blank += 1;
      continue;
    }
    if (blank > 0 && kept.length > 0) kept.push("");
    blank = 0;
    if (fence) open = fence.mark;
    kept.push(withoutTail(line.text));
  }
  const tidy = kept.join("\n").trimEnd();
  // Four spaces make a first line code.
  return tidy.replace(/^[ \u00a0\u3000]{1,3}(?![ \t])/, "");
}

function withoutTail(line: string): string {
  const bare = line.trimEnd();
  return /[^ ] {2,}$/.test(line) && !/[\t\u00a0]$/.test(line) ? `${bare}  ` : bare;
}
