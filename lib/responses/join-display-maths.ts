const longestBlock = 60;

/**
 * Display maths over several lines is written on one, so that a line of it which begins with `=`, `+` or `#` is not taken for a
 * heading or a list. Line ends mean nothing in LaTeX, but for comments: a block with `%` is left as it is. So is fenced code.
 */
export function joinDisplayMaths(markdown: string): string {
  if (!/^[ \t]*(\$\$|\\\[)/m.test(markdown)) return markdown;
  const lines = markdown.split("\n");
  const joined: string[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    fence = fenceAfter(line, fence);
    const length = fence === null ? blockLength(lines, index) : 1;
    const rest = lines.slice(index + 1, index + length).map((next) => next.trim());
    joined.push([line, ...rest].join(" "));
    index += length - 1;
  }
  return joined.join("\n");
}

function fenceAfter(line: string, fence: string | null): string | null {
  const mark = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})(.*)$/.exec(line);
  if (!mark) return fence;
  if (fence === null) return mark[1].startsWith("`") && mark[2].includes("`") ? null : mark[1];
  return mark[1].startsWith(fence) && mark[2].trim() === "" ? null : fence;
}

/** How many lines the block that opens on this line takes: 1 where none does or it never closes. */
function blockLength(lines: string[], start: number): number {
  const opening = /^[ \t]*(?:[-*+]\s+|\d+[.)]\s+)?(\$\$|\\\[)(.*)$/.exec(lines[start]);
  if (!opening) return 1;
  const closing = opening[1] === "$$" ? "$$" : "\\]";
  if (opening[2].includes(closing)) return 1;
  const end = Math.min(lines.length, start + longestBlock);
  for (let index = start + 1; index < end; index++) {
    if (lines[index].trim() === "" || /(^|[^\\])%|^\s*(```|~~~)/.test(lines[index])) return 1;
    if (lines[index].includes(closing)) return index - start + 1;
  }
  return 1;
}
