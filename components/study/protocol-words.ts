import { formatCount, formatCounted } from "@/components/ui/format-number";
import type { ProtocolSettings, RationalePolicy, Scale, TagFilter } from "@/lib/studies/schema";

export const rationaleWords: Record<RationalePolicy, string> = {
  off: "Not asked for",
  optional: "Optional",
  required: "Required for every vote",
  required_non_tie: "Required unless the vote is a tie",
};

export const rationaleChoices = choicesOf(rationaleWords);

/** “200 of 1,000 prompts, tagged source: safety or medical, and difficulty: hard”. */
export function askedAbout(filter: TagFilter | null, { prompts, of }: { prompts: number; of: number }): string {
  if (filter === null) return `All ${formatCounted(of, "prompt")}`;
  const tags = filter.map(({ tag, values }) => `${tag}: ${values.join(" or ")}`);
  return `${formatCount(prompts)} of ${formatCounted(of, "prompt")}, tagged ${tags.join(", and ")}`;
}

export const scaleWords: Record<Scale, string> = {
  win_tie_lose: "Win, tie, lose",
  graded_5: "Five points",
  graded_7: "Seven points",
};

export const scaleHints: Record<Scale, string> = {
  win_tie_lose: "One key, one vote: the fastest, and what most studies report.",
  graded_5: "Slightly or much better: tells close calls from clear ones.",
  graded_7: "Slightly, better or much better: for annotators who were trained on it.",
};

export const confidenceWords: Record<ProtocolSettings["confidence"], string> = {
  off: "Not asked for",
  optional: "May be given",
  required: "Asked with every vote",
};

export const confidenceChoices = choicesOf(confidenceWords);

export const judgedTurnWords: Record<ProtocolSettings["judgedTurn"], string> = {
  whole: "The conversation as a whole",
  each: "Each turn, one vote each",
  last: "The last turn",
};

export const judgedTurnChoices = choicesOf(judgedTurnWords);

export const choiceWords = { left: "Left is better", tie: "Tie", right: "Right is better" } as const;

/** "12 seconds for 1,000 characters, at most 60 seconds" */
export function minReadingWords({
  secondsPer1000,
  atMostSeconds,
}: NonNullable<ProtocolSettings["minReading"]>): string {
  return `${secondsPer1000} seconds for 1,000 characters of both responses, at most ${atMostSeconds} seconds`;
}

/** "Required for every vote, at least 20 characters" */
export function rationaleSentence(rationale: RationalePolicy, minRationale: number): string {
  const needed = rationale === "required" || rationale === "required_non_tie";
  return (
    rationaleWords[rationale] +
    (needed && minRationale > 0 ? `, at least ${formatCounted(minRationale, "character")}` : "")
  );
}

function choicesOf<T extends string>(words: Record<T, string>): { value: T; label: string }[] {
  // The keys of such a record are its type's words.
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
}
