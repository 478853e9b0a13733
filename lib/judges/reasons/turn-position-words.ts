/** Sides of the screen; `left` is physically left in every language. */
export type ScreenSide = "left" | "right";

export interface TurnedReason {
  text: string;
  /** False: as it was written, for it speaks of places in a way that cannot be turned for certain. */
  turned: boolean;
}

const NOUN = "(?<noun>response|answer|assistant|option|output|model|completion|candidate|reply|one)";
/** "Answer B" and "option 2" may be what the prompt asks for; these can only be one of the two. */
const PLACED = "(?<noun>response|assistant|output|model|completion|candidate|reply)";
const ORDINAL = "(?:first|second|1st|2nd)";
const NUMBER = "(?:1|2|A|B|one|two)";
const BEFORE = "(?<!\\b(?:an?|my|your|its|their|his|her|each|every) )\\b(?:the )?";
const QUOTE = "[\"“”'‘’`*]{0,2}";
const AND = "(?<and>and|or|vs\\.?|versus|&)";

const patterns = [
  // "Responses 1 and 2", "the first and the second response".
  `${BEFORE}${PLACED}s? (?<one>${NUMBER}) ${AND} (?:(?:the )?(?:\\k<noun>)s? )?(?<other>${NUMBER})(?![\\w]|\\.\\d)`,
  `${BEFORE}(?<one>${ORDINAL}) ${AND} (?:the )?(?<other>${ORDINAL}) ${NOUN}s?\\b`,
  // "Response 1", "assistant A", "the first answer".
  `${BEFORE}${PLACED}[ _-]?#?\\(?(?<one>${NUMBER})\\)?(?![\\w]|\\.\\d)`,
  `${BEFORE}${QUOTE}(?<one>${ORDINAL})${QUOTE}[ -]${NOUN}(?!\\w)`,
].map((source) => new RegExp(source, "gi"));

const chinesePatterns = [
  /(?<one>第一|第二)(?:个|篇|条|份|则|种)?(?<noun>回答|回复|答案|响应|答复|助手|模型|输出)/g,
  /(?<noun>回答|回复|响应|答复|助手|模型|输出)\s?(?<one>1|2|一|二|A|B|甲|乙)(?![A-Za-z\d.])/g,
];

const FIRST = new Set(["first", "1st", "1", "a", "one", "第一", "一", "甲"]);

/** What may still mean one of the two, or something else: an ordinal by itself, a number or a letter. */
const ofPlaces = [
  new RegExp(
    `\\b${ORDINAL}\\b(?! (?:sentence|paragraph|step|part|line|example|point|half|time|person|place|language|word|section|item|look|glance|hand)s?\\b)`,
    "i",
  ),
  new RegExp(`\\b${NOUN}s? ?#?(?:1|2|A|B|two)\\b`, "i"),
  /(?<![\p{L}\p{N}'’])B(?![\p{L}\p{N}'’-])|(?<![\p{L}\p{N}'’])A(?= (?:is|was|and|or|has|gives|wins|over|does|provides)\b|[,.;:)\]]|$)/u,
  /第[一二]|[甲乙]|[一二]号/,
];

/**
 * A judge's reason with "Response 1", "the first answer" and the like turned to "the left response". `first` is the side on which the
 * response that the judge read first is shown. A reason that may name places in any other way stays as it was written, all of it.
 */
export function turnPositionWords(reason: string, first: ScreenSide): TurnedReason {
  const second = first === "left" ? "right" : "left";
  const sideOf = (word: string): ScreenSide => (FIRST.has(word.toLowerCase()) ? first : second);
  let text = reason;
  for (const pattern of patterns) {
    text = text.replaceAll(pattern, (...match) => {
      const [{ noun, one, and, other }, whole, at] = match.toReversed() as [Record<string, string>, string, number];
      const last = other ? ` ${and.toLowerCase()} the ${sideOf(other)}` : "";
      return capitalised(
        `the ${sideOf(one)}${last} ${noun.toLowerCase()}`,
        whole.slice(Math.max(0, at - 12), at),
        at <= 12,
      );
    });
  }
  for (const pattern of chinesePatterns) {
    text = text.replaceAll(pattern, (...match) => {
      const { one, noun } = match.at(-1) as Record<string, string>;
      return `${sideOf(one) === "left" ? "左边" : "右边"}的${noun}`;
    });
  }
  return speaksOfPlaces(text) ? { text: reason, turned: false } : { text, turned: true };
}

/** Words that may say which of the two stood first. */
export function speaksOfPlaces(text: string): boolean {
  return ofPlaces.some((pattern) => pattern.test(text));
}

function capitalised(words: string, before: string, atBeginning: boolean): string {
  const starts = /(?:[.!?]["”)*]*\s+|\n)[\s"“(*#>-]*$/.test(before) || (atBeginning && /^[\s"“(*#>-]*$/.test(before));
  return starts ? words.replace("t", "T") : words;
}
