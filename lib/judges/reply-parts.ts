import { type LooseObject, readLooseObject } from "./loose-json";

/** A reply as both parsers see it. */
export interface ReplyParts {
  text: string;
  /** Its JSON objects in order; `own` where they stand on lines of their own at the reply's beginning or end. */
  objects: { value: LooseObject; own: boolean }[];
  /** The lines outside of objects, quotations (">") and fenced blocks, without marks of Markdown. */
  lines: string[];
}

const THINKING = ["think", "thinking", "thought", "reasoning", "scratchpad"];

/** Only so many characters of each end of a longer reply are read: a verdict stands at one of them. */
const READ = 200_000;
const MOST_OBJECTS = 1_000;

export function replyParts(reply: string): ReplyParts {
  const text = unfenced(withoutThinking(ends(reply)).trim());
  const found = objectsOf(text);
  return { text, objects: markOwn(text, found), lines: plainLines(restOf(text, found)) };
}

function ends(reply: string): string {
  return reply.length <= 2 * READ ? reply : `${reply.slice(0, READ)}\n\n${reply.slice(-READ)}`;
}

/** Thoughts end with their tag; those that never end take the rest of the reply with them, and the verdict that was never reached. */
function withoutThinking(text: string): string {
  let left = text;
  for (const tag of THINKING) {
    const first = left.search(new RegExp(`<${tag}>`, "i"));
    const closed = [...left.matchAll(new RegExp(`</${tag}>`, "gi"))].at(-1);
    if (closed && first < closed.index)
      left = left.slice(0, Math.max(first, 0)) + left.slice(closed.index + closed[0].length);
    else if (first >= 0) left = left.slice(0, first);
  }
  return left;
}

/** A reply that is one fenced block is what stands in the block. */
function unfenced(text: string): string {
  if (!text.startsWith("```") || !text.endsWith("```") || text.indexOf("```", 3) !== text.length - 3) return text;
  const line = text.indexOf("\n");
  return line < 0 ? text : text.slice(line + 1, -3).trim();
}

type Found = { value: LooseObject; from: number; end: number };

function objectsOf(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("{"); at >= 0 && found.length < MOST_OBJECTS; ) {
    const read = readLooseObject(text, at);
    if (read) found.push({ value: read.value, from: at, end: read.end });
    at = text.indexOf("{", read ? read.end : at + 1);
  }
  return found;
}

/** Objects with only commas and brackets between them are one list. A list is the reply's own if nothing but marks precedes it, or follows it. */
function markOwn(text: string, found: Found[]): ReplyParts["objects"] {
  const breaks = found.map(({ from }, at) => at > 0 && !isMarks(text.slice(found[at - 1].end, from)));
  const firstEnd = breaks.indexOf(true) < 0 ? found.length : breaks.indexOf(true);
  const lastStart = Math.max(breaks.lastIndexOf(true), 0);
  const own = (from: number, to: number) => found.length > 0 && isOwn(text, found[from].from, found[to - 1].end);
  const [ownFirst, ownLast] = [own(0, firstEnd), own(lastStart, found.length)];
  return found.map(({ value }, at) => ({ value, own: (at < firstEnd && ownFirst) || (at >= lastStart && ownLast) }));
}

function isOwn(text: string, from: number, end: number): boolean {
  const before = text.slice(0, from);
  const after = text.slice(end);
  const next = after.indexOf("\n");
  const aloneBefore = isIntroduction(before.slice(before.lastIndexOf("\n") + 1));
  const aloneAfter = isMarks(next < 0 ? after : after.slice(0, next));
  return aloneBefore && aloneAfter && (isIntroduction(before) || isMarks(after));
}

const MARKS = /[\s`*_#[\](),;~]/;

function trimMarks(text: string): string {
  let [from, end] = [0, text.length];
  while (from < end && MARKS.test(text[from])) from++;
  while (end > from && MARKS.test(text[end - 1])) end--;
  return text.slice(from, end);
}

/** Nothing but signs that may stand around an object. */
function isMarks(text: string): boolean {
  return trimMarks(text) === "";
}

/** What may stand before an object without being a sentence: marks, "json", "Verdict:", "Here is my verdict:". */
function isIntroduction(text: string): boolean {
  const words = trimMarks(text);
  if (words.length > 80) return false;
  return /^(?:json5?|jsonc|javascript|(?:(?:my|the|final|here is|here's|sure|okay)[!,.:]?\s+){0,4}(?:verdict|judge?ment|evaluation|answer|output|result|scores?|json)(?: object)?\s*(?:is)?\s*:?[\s`]{0,8}(?:json)?)?$/i.test(
    words,
  );
}

function restOf(text: string, found: Found[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, end } of found) {
    parts.push(text.slice(at, from));
    at = end;
  }
  return [...parts, text.slice(at)].join(" ");
}

function plainLines(text: string): string[] {
  let inFence = false;
  return text.split(/\r\n?|\n/).flatMap((line) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      inFence = !inFence;
      return [];
    }
    const plain =
      line.length > 2_000
        ? line
        : line
            .replace(/[*_`#]/g, "")
            .replace(/\s+/g, " ")
            .trim();
    return inFence || plain === "" || plain.startsWith(">") ? [] : [plain];
  });
}
