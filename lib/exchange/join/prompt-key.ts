import { createHash } from "node:crypto";
import { turnsOf } from "@/lib/exchange/conversation";
import type { PromptText } from "@/lib/exchange/schema";
import { textKey } from "./text-key";

const HEAD = 160;

/** What the join needs of a prompt's text; rows of one prompt share it, so that memory does not grow with the texts. */
export interface PromptKey {
  /** Digests: of the text as written, without outer space, and with all white space made alike. */
  exact: string;
  text: string;
  loose: string;
  /** How it begins, to be shown. */
  head: string;
  /** Turns after the first user turn. */
  moreTurns: number;
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

export function promptKey(prompt: PromptText): PromptKey {
  const turns = turnsOf(prompt);
  const under = (change: (text: string) => string) =>
    JSON.stringify(typeof prompt === "string" ? change(prompt) : turns.map(({ role, text }) => [role, change(text)]));
  const written = under((text) => text);
  const exact = digest(written);
  // Most texts are the same under every change: one digest then does for all.
  const digestOf = (changed: string) => (changed === written ? exact : digest(changed));
  const asked = turns.findIndex(({ role }) => role === "user");
  return {
    exact,
    text: digestOf(under(textKey)),
    loose: digestOf(under((text) => textKey(text).replace(/\s+/g, " "))),
    head: beginningOf(turns[Math.max(0, asked)]?.text ?? ""),
    moreTurns: turns.length - 1 - Math.max(0, asked),
  };
}

function beginningOf(text: string): string {
  // Not half of a character.
  return owned(text.slice(0, HEAD).replace(/[\ud800-\udbff]$/, ""));
}

/** A copy that does not keep the text alive which it was cut from. */
export function owned(text: string): string {
  return Buffer.from(text).toString();
}
