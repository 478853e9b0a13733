import type { PromptText } from "@/lib/exchange/schema";

/** One of the responses judged: by its system, by its text, or by both. */
export interface JudgedSide {
  system?: string;
  response?: string;
}

export type JudgedOutcome = "first" | "tie" | "second";

/** What was said, by the row's own order of the two sides. A null is a reply that nobody could read. */
export type JudgedAnswer =
  | { kind: "vote"; outcome: JudgedOutcome | "both_bad"; rationale: string | null }
  | {
      kind: "verdict";
      outcome: JudgedOutcome | null;
      /** For the second side, from 0 to 1, where the judge gave a degree. */
      preference: number | null;
      shownFirst: "first" | "second" | null;
      reason: string | null;
      raw: string;
    }
  | { kind: "score"; aspect: string | null; value: number | null; reason: string | null; raw: string };

/** A judgment as a row gives it. */
export interface Judgment {
  /** Name of the annotator or the judge. */
  rater: string;
  prompt?: PromptText;
  sourceId?: string;
  /** Which user turn was judged, from 0. */
  turn?: number;
  /** Number of a pair: rows of one file that describe pairs, rows of another that judge them. */
  pair?: string;
  /** One side where a response was scored by itself, none where `pair` tells them. */
  sides: JudgedSide[];
  answer: JudgedAnswer;
}

/** PandaLM says 1, 2 and Tie, elsewhere written 0; anything else is no verdict. */
export function outcomeOfNumber(value: unknown): JudgedOutcome | null {
  const said = String(value ?? "")
    .trim()
    .toLowerCase();
  if (said === "1") return "first";
  if (said === "2") return "second";
  return said === "0" || said === "tie" ? "tie" : null;
}
