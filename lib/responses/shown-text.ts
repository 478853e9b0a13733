import { cleanUp } from "./clean-up";
import { codeRanges } from "./fences";
import type { Leak } from "./identity-leaks";
import { maskNames } from "./mask-names";
import type { TextRules } from "./schema";

export type RuledText = {
  /** Cleaned up, names as they are. */
  cleaned: string;
  /** And masked: what annotators read. */
  shown: string;
};

type Raw = { id: string; text: string; prompt: string };

/** What a rule set makes of a response; depends on nothing but text, prompt and rules, so that every system is treated alike. */
export function shownText({ id, text, prompt }: Raw, rules: TextRules, find: (text: string) => Leak[]): RuledText {
  const cleaned = cleanUp(text, rules.cleanUp, prompt).text;
  if (rules.mask.length === 0 || rules.asWritten.includes(id)) return { cleaned, shown: cleaned };
  return { cleaned, shown: maskNames(cleaned, find(cleaned), rules.mask, codeRanges(cleaned)) };
}
