import { choiceOf, outcomeOf, sideOf } from "@/lib/assignments/sides";
import type { Choice, Highlight, Outcome, VoteInput } from "./schema";

export type MarkedPassage = Omit<Highlight, "side"> & { side: "a" | "b" };

/** All that one vote says, in canonical orientation: what is stored of it, and kept in its history. */
export type VoteContent = {
  outcome: Outcome;
  strength: number | null;
  aspects: Record<string, Outcome>;
  aspectStrengths: Record<string, number>;
  confidence: number | null;
  rationale: string | null;
  reasons: string[];
  highlights: MarkedPassage[];
  activeMs: number;
};

export function contentOf(input: VoteInput, flipped: boolean): VoteContent {
  const aspects = Object.entries(input.aspects).map(([key, choice]) => [key, outcomeOf(choice, flipped)] as const);
  return {
    outcome: outcomeOf(input.choice, flipped),
    strength: input.strength ?? null,
    aspects: Object.fromEntries(aspects),
    aspectStrengths: input.aspectStrengths,
    confidence: input.confidence ?? null,
    rationale: input.rationale || null,
    reasons: [...new Set(input.reasons)],
    highlights: input.highlights.map((passage) => ({ ...passage, side: sideOf(passage.side, flipped) })),
    activeMs: input.activeMs,
  };
}

/** The same as its annotator gave it, in terms of their screen. */
export type ShownVote = Omit<VoteContent, "outcome" | "aspects" | "highlights"> & {
  choice: Choice;
  aspects: Record<string, Choice>;
  highlights: Highlight[];
};

export function shownOf({ outcome, aspects, highlights, ...rest }: VoteContent, flipped: boolean): ShownVote {
  const choices = Object.entries(aspects).map(([key, one]) => [key, choiceOf(one, flipped)] as const);
  return {
    ...rest,
    choice: choiceOf(outcome, flipped),
    aspects: Object.fromEntries(choices),
    highlights: highlights.map((passage) => ({ ...passage, side: shownSide(passage.side, flipped) })),
  };
}

function shownSide(side: "a" | "b", flipped: boolean): "left" | "right" {
  return sideOf("left", flipped) === side ? "left" : "right";
}
