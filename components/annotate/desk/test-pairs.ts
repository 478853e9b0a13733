import { type Question, questionsOf } from "@/components/annotate/vote/questions";
import type { BlindComparison } from "@/lib/assignments/schema";

/** A pair for tests, named by a digit, about which clarity is asked. */
export function aPair(digit: number): BlindComparison {
  const text = { plain: "", tree: null };
  const texts = { prompt: [], reference: null, followUps: [], judged: null, left: [text], right: [text] };
  return { assignmentId: `${digit}`, position: digit, aspects: ["clarity"], ...texts };
}

export const someProgress = { voted: 0, skipped: 0, target: null, activeMs: 0 };

/** What the screen asks in a plain study, or in one that differs from it. */
export function someQuestions(study: Partial<Parameters<typeof questionsOf>[0]> = {}): Question[] {
  return questionsOf(
    {
      ...{ aspects: [], reasons: [], question: "Which is better?", bothBad: false },
      languages: { title: "en", question: "en", guidelines: "en", own: "en" },
      ...{ scale: "win_tie_lose", confidence: "off", ...study },
    },
    {
      overall: "Overall",
      confidence: "How sure",
      confidenceQuestion: "How sure are you?",
      reasons: "Why",
      reasonsQuestion: "Tick.",
    },
  );
}
