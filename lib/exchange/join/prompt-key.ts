import { hash } from "node:crypto";
import { promptText, turnsOf } from "@/lib/exchange/conversation";
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

/** A plain text and a list of turns or answers never have the same digest. */
export function digest(content: string | object): string {
  return hash(
    "sha256",
    typeof content === "string" ? `text\0${content}` : `list\0${JSON.stringify(content)}`,
    "base64",
  );
}

export function promptKey(prompt: PromptText): PromptKey {
  const turns = turnsOf(prompt);
  const exact = digest(prompt);
  const under = (change: (text: string) => string): string => {
    const changed = turns.map(({ role, text }) => ({ role, text: change(text) }));
    // Most texts are the same under every change: one digest then does for all.
    if (changed.every(({ text }, index) => text === turns[index].text)) return exact;
    return digest(promptText(changed));
  };
  const asked = turns.findIndex(({ role }) => role === "user");
  return {
    exact,
    text: under(textKey),
    loose: under((text) => textKey(text).replace(/\s+/g, " ")),
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
