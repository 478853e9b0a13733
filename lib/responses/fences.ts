export type Line = { start: number; end: number; text: string };

/** A fenced block: `end` is after its closing line, or the end of the text where it never closes. */
export type Fence = { start: number; end: number; mark: string; info: string; closed: boolean; contentFrom: number };

/** Lines without their line ends. */
export function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    yield { start, end, text: text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end) };
    start = end + 1;
  }
}

/** The mark of a fence and what stands behind it; null for any other line. */
export function fenceMark(line: string): { mark: string; info: string } | null {
  if (!line.includes("```") && !line.includes("~~~")) return null;
  const found = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/.exec(line);
  if (!found || (found[1]!.startsWith("`") && found[2]!.includes("`"))) return null;
  return { mark: found[1]!, info: found[2]!.trim() };
}

/** The fenced blocks of a text in order, as CommonMark pairs them. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | null = null;
  for (const line of linesOf(text)) {
    const found = fenceMark(line.text);
    if (!found) continue;
    if (open === null) {
      open = { start: line.start, end: text.length, ...found, closed: false, contentFrom: line.end + 1 };
    } else if (found.mark.startsWith(open.mark) && found.info === "") {
      fences.push({ ...open, end: line.end, closed: true });
      open = null;
    }
  }
  return open === null ? fences : [...fences, open];
}

/** Where fenced code stands, in order and apart. */
export function codeRanges(text: string): [number, number][] {
  return text.includes("```") || text.includes("~~~") ? fencesOf(text).map(({ start, end }) => [start, end]) : [];
}

export function isWithin(ranges: [number, number][], at: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = ranges[middle]!;
    if (at < start) high = middle - 1;
    else if (at >= end) low = middle + 1;
    else return true;
  }
  return false;
}
