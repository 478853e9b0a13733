import { formatCount, formatCounted } from "@/components/ui/format-number";
import type { JudgmentsRead, LeftOutJudgment } from "@/lib/exchange/batch/schema";

type Counts = Pick<JudgmentsRead, "votes" | "verdicts" | "scores" | "unparsable">;

/** “2,997 votes, 1,998 verdicts (25 of them unparsable)”. */
export function judgmentWords({ votes, verdicts, scores, unparsable }: Counts): string {
  const parts = [
    votes > 0 ? formatCounted(votes, "vote") : null,
    verdicts > 0 ? formatCounted(verdicts, "verdict") : null,
    scores > 0 ? formatCounted(scores, "score") : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return "no judgments";
  return `${parts.join(", ")}${unparsable > 0 ? ` (${formatCount(unparsable)} unparsable, kept as such)` : ""}`;
}

/** Why judgments are left out, and what to do about it. */
export const leftOutWords: Record<LeftOutJudgment, { title: string; advice: string }> = {
  no_pair: {
    title: "judge a pair by a number that no file here explains",
    advice: "Drop the file of pairs too: PandaLM's verdicts name their pair by its idx alone.",
  },
  no_prompt: {
    title: "are on a prompt that the study does not have",
    advice: "Prompts are found by their text, and without one by their id.",
  },
  no_system: {
    title: "are on a system that the study does not have",
    advice: "Systems are found by their name here, or by the name their responses came with.",
  },
  no_response: {
    title: "are on a response that the study does not have",
    advice: "The system has not answered this prompt, or not this turn.",
  },
  other_response: {
    title: "are on another response of the same system",
    advice: "The study holds other words of this system: a judgment belongs to the words that were judged.",
  },
  no_aspect: {
    title: "score an aspect that the study does not ask about",
    advice: "Add the aspect on the Protocol page while the study is a draft, then drop the file again.",
  },
  again: {
    title: "were given before by the same annotator or judge",
    advice: "The first is kept.",
  },
};
