import { codeRanges, isWithin } from "./fences";
import { foldText } from "./fold-text";
import * as frames from "./identity-frames";
import { type FoundName, namePattern, type OwnNames } from "./name-pattern";

/**
 * `certain`: the response names its own model, or says a word of the study's list; `likely`: it names its maker, or a system of the
 * study; `style`: it calls itself an AI without a name, which tells a tuned model from a base one.
 */
export type LeakStrength = "certain" | "likely" | "style";

/** Where in the text the name stands (of a style tell: all its words). */
export type Leak = { start: number; end: number; strength: LeakStrength; what: "model" | "maker" | "word" | "style" };

/** More than these need not be shown or masked one by one. */
const most = 400;
const window = 180;

/** A detector for one study: finds where a response says what it is. Time grows with the text alone. */
export function leakFinder(own: OwnNames): (text: string) => Leak[] {
  const names = namePattern(own);
  return (text) => {
    const { folded, from } = foldText(text);
    const code = codeRanges(text);
    const found: (Leak & { at: number })[] = [];
    const keep = (start: number, end: number, strength: LeakStrength, what: Leak["what"]) => {
      found.push({ at: start, start: from[start]!, end: endOf(text, from, start, end), strength, what });
    };
    let last = { end: -window, sentence: -1 };
    let passed: FoundName | null = null;
    for (const name of names.find(folded)) {
      if (found.length >= most) break;
      const sentence = sentenceStart(folded, name.start);
      const chained = last.sentence === sentence && name.start - last.end < 120 && last.end > sentence;
      const strength =
        bare(name) ?? (isWithin(code, from[name.start]!) ? null : framed(folded, text, from, name, chained));
      // "Meta's Llama": whose it is was read before what it is.
      const owner = strength && passed?.what === "maker" && isOwner(folded, passed, name) ? passed : null;
      passed = strength ? null : name;
      if (!strength) continue;
      if (owner) keep(owner.start, owner.end, "likely", "maker");
      keep(name.start, name.end, strength, name.what === "own" ? "model" : name.what);
      if (name.what === "model" || name.what === "maker") last = { end: name.end, sentence };
    }
    for (const tell of styleTells(folded)) {
      if (found.length >= most) break;
      if (!isWithin(code, from[tell.start]!)) keep(tell.start, tell.end, "style", "style");
    }
    return found.sort((one, other) => one.at - other.at).map(({ at: _, ...leak }) => leak);
  };
}

export function strongest(leaks: Leak[]): LeakStrength | null {
  return (
    (["certain", "likely", "style"] as const).find((each) => leaks.some(({ strength }) => strength === each)) ?? null
  );
}

function isOwner(folded: string, owner: FoundName, name: FoundName): boolean {
  return name.start - owner.end < 24 && /^'s? (?:[a-z]{1,12} )?$/.test(folded.slice(owner.end, name.start));
}

function bare(name: FoundName): LeakStrength | null {
  return name.what === "word" ? "certain" : name.what === "own" ? "likely" : null;
}

function framed(
  folded: string,
  text: string,
  from: Uint32Array,
  name: FoundName,
  chained: boolean,
): LeakStrength | null {
  const before = folded.slice(Math.max(sentenceStart(folded, name.start), name.start - window), name.start);
  const after = folded.slice(name.end, sentenceEnd(folded, name.end));
  if (chained) return name.what === "maker" ? "likely" : "certain";
  const near = folded.slice(Math.max(0, name.start - window), name.end + window);
  const company = `${near.slice(0, name.start - Math.max(0, name.start - window))} ${folded.slice(name.end, name.end + window)}`;
  if (name.what === "maker") {
    const says = namesMaker(before, after);
    return says && (name.sure === "clear" || frames.speaksOfAiStrictly.test(company)) ? "likely" : null;
  }
  if (!namesModel(before, after, name)) return null;
  if (name.sure === "clear" || name.versioned || frames.speaksOfAi.test(company)) return "certain";
  const capital = isCapital(text, from[name.start]!);
  if (name.sure === "person") {
    const alone = /^ ?(?:$|[.!])/.test(after) || frames.speaksAs.test(before);
    return alone && capital ? "likely" : null;
  }
  return capital && !isCapital(text, from[name.end]! + 1) ? "certain" : null;
}

function namesModel(before: string, after: string, name: FoundName): boolean {
  if (frames.namesItsKind.test(before)) {
    return frames.isKind.test(after) && (name.sure === "clear" || name.versioned || !/^ ?(?:$|[,.;:!?)])/.test(after));
  }
  if (frames.namesItself.test(before)) return !/^(?:'s\b| monet\b)/.test(after);
  if (frames.speaksAs.test(before) && frames.speaksOn.test(after)) return true;
  if (frames.inApposition.test(before) && /^ ?,/.test(after)) return true;
  if (name.sure === "clear" && frames.startsSentence.test(before) && frames.isSpeaking.test(after)) return true;
  if (frames.namesItselfChinese.test(before) && frames.afterItselfChinese.test(after)) return true;
  return frames.speaksAsChinese.test(before) && frames.speaksOnChinese.test(after);
}

function namesMaker(before: string, after: string): boolean {
  if (frames.namesItsMaker.test(before)) return true;
  if (frames.speaksAsMadeBy.test(before)) return frames.mentionsMe.test(before) || frames.mentionsMe.test(after);
  if (frames.isOfMaker.test(before) && frames.kindOfMaker.test(after)) return true;
  if (frames.madeMe.test(after) || frames.madeMeChinese.test(after)) return true;
  if (frames.isMyMakerChinese.test(before)) return true;
  if (frames.namesItsMakerChinese.test(before) && frames.afterMakerChinese.test(after)) return true;
  return frames.speaksAsMadeByChinese.test(before) && frames.afterMakerChinese.test(after) && /我|本模型/.test(after);
}

const tells = [...frames.styleTells, ...frames.styleTellsChinese].map((source) => new RegExp(source, "g"));

function* styleTells(folded: string): Generator<{ start: number; end: number }> {
  for (const pattern of tells) {
    for (const match of folded.matchAll(pattern)) {
      const lead = /^[^\p{L}]*/u.exec(match[0])![0].length;
      yield { start: match.index + lead, end: match.index + match[0].length };
    }
  }
}

const breaks = /[.!?](?=\s)|[。\n]|[!?](?=[^\s])/g;

function sentenceStart(folded: string, at: number): number {
  const begin = Math.max(0, at - window);
  let start = begin;
  for (const match of folded.slice(begin, at).matchAll(breaks)) start = begin + match.index + 1;
  while (start < at && folded[start] === " ") start++;
  return start;
}

function sentenceEnd(folded: string, at: number): number {
  const end = folded.slice(at, at + window).search(/[.!?](?=\s)|[。\n]|[!?](?=[^\s])/);
  return end === -1 ? at + window : at + end;
}

/** One past the last character of the text that the folded piece covers; what is unseen behind it stays. */
function endOf(text: string, from: Uint32Array, start: number, end: number): number {
  const last = from[end - 1] ?? from[start]!;
  return last + (text.codePointAt(last)! > 0xffff ? 2 : 1);
}

function isCapital(text: string, at: number): boolean {
  const character = text.slice(at, at + 1).normalize("NFKC");
  return /\p{Lu}|\p{Script=Han}/u.test(character);
}
