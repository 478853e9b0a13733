const longest = 200_000;
/** What makes Markdown slow to read, each bounded where the cost grows faster than the text. */
const most = {
  marks: 6_000,
  nestedOnLine: 40,
  cellsOnLine: 200,
  run: 200,
  emphasisInParagraph: 1_000,
  tagsInParagraph: 200,
};

/** True for texts that would take too long or nest too deep; a cheap look that comes before any parsing. */
export function isTooHard(text: string): boolean {
  if (text.length > longest || count(text, /[*_~`[\]<>|$\\&@#!\n]/g) > most.marks) return true;
  if (new RegExp(`(?:\\*|_|~){${most.run}}`).test(text)) return true;
  return text.split(/\n[ \t>]*\n/).some(isHardParagraph);
}

function isHardParagraph(paragraph: string): boolean {
  return (
    count(paragraph, /[*_~]/g) > most.emphasisInParagraph ||
    count(paragraph, /<[!?]/g) > most.tagsInParagraph ||
    paragraph.split("\n").some(isHardLine)
  );
}

function isHardLine(line: string): boolean {
  const nesting = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? "";
  return (
    count(nesting, />|[-*+]|\d+/g) > most.nestedOnLine ||
    (/^[ \t]*(?:[-*+]|\d+[.)])/.test(line) && (/^[ \t]*/.exec(line)?.[0].length ?? 0) > 4 * most.nestedOnLine) ||
    count(line, /\|/g) > most.cellsOnLine
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
