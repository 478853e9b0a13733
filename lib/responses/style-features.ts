import { fencesOf, linesOf } from "./fences";

/** What readers may like about a text's look rather than its content, from its Markdown as text. */
export interface StyleFeatures {
  /** UTF-16 code units. */
  characters: number;
  /** Stretches without white space. */
  words: number;
  /** Outside fenced code. */
  headers: number;
  listItems: number;
  bold: number;
  /** Of all characters, those in fenced or inline code, marks included: 0 to 1. */
  codeShare: number;
}

/** One scan each for words, lines and marks: linear in the text, whatever it holds. */
export function styleFeatures(text: string): StyleFeatures {
  const fences = fencesOf(text);
  const features = {
    characters: text.length,
    words: countWords(text),
    headers: 0,
    listItems: 0,
    bold: 0,
    codeShare: 0,
  };
  let code = 0;
  let next = 0;
  for (const { start, end } of fences) code += Math.min(end, text.length) - start;
  for (const line of linesOf(text)) {
    while (next < fences.length && fences[next]!.end <= line.start) next++;
    if (next < fences.length && fences[next]!.start <= line.start) continue;
    if (isHeader(line.text)) features.headers++;
    else if (isListItem(line.text)) features.listItems++;
    const { bold, inlineCode } = countSpans(line.text);
    features.bold += bold;
    code += inlineCode;
  }
  if (text.length > 0) features.codeShare = Math.min(1, code / text.length);
  return features;
}

function countWords(text: string): number {
  let words = 0;
  const word = /\S+/gu;
  while (word.test(text)) words++;
  return words;
}

/** One to six # and a blank, after at most three blanks. */
function isHeader(line: string): boolean {
  return /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line);
}

/** A bullet or a number, with something behind it. A line of three or more like marks is a rule, not an item. */
function isListItem(line: string): boolean {
  if (!/^[ \t]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(line)) return false;
  return !/^[ \t]*([-*])[ \t]*(?:\1[ \t]*){2,}$/.test(line.slice(0, 200));
}

/** Closed spans of **…** or __…__ on one line, and the characters of its `code` spans. No mark is looked for twice. */
function countSpans(line: string): { bold: number; inlineCode: number } {
  const spans = { bold: 0, inlineCode: 0 };
  const ticks = tickRuns(line);
  const missing = new Set<string>();
  for (let at = 0; at < line.length; ) {
    const run = ticks.get(at);
    if (run) {
      // A run of ticks closes at the next of its length.
      at += run.length;
      if (run.next === -1) continue;
      spans.inlineCode += run.next - at + 2 * run.length;
      at = run.next + run.length;
      continue;
    }
    const mark = boldMark(line, at);
    if (mark === "") {
      at++;
      continue;
    }
    at += 2;
    if (missing.has(mark) || /\s/.test(line[at] ?? " ")) continue;
    const close = line.indexOf(mark, at + 1);
    if (close === -1) missing.add(mark);
    else if (!/\s/.test(line[close - 1]!)) {
      spans.bold++;
      at = close + 2;
    }
  }
  return spans;
}

/** By where it starts: the length of each run of ticks, and where the next of that length starts, or -1. */
function tickRuns(line: string): Map<number, { length: number; next: number }> {
  const runs = new Map<number, { length: number; next: number }>();
  const last = new Map<number, { next: number }>();
  for (let at = line.indexOf("`"); at !== -1; ) {
    let end = at + 1;
    while (line[end] === "`") end++;
    const run = { length: end - at, next: -1 };
    const before = last.get(run.length);
    if (before) before.next = at;
    last.set(run.length, run);
    runs.set(at, run);
    at = line.indexOf("`", end);
  }
  return runs;
}

function boldMark(line: string, at: number): string {
  const character = line[at]!;
  return (character === "*" || character === "_") && line[at + 1] === character ? character + character : "";
}
