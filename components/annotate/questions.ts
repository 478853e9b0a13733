import type { BlindStudy } from "@/lib/assignments/schema";
import type { Choice, Confidence, Highlight, Strength } from "@/lib/votes/schema";

/** What was said to one question: on a graded scale with how much better. */
export type Given = { choice: Choice; strength?: Strength };

/** What an annotator has said about the pair on screen, so far. `given` is by question key. */
export type Answer = {
  given: Record<string, Given>;
  confidence: Confidence | null;
  rationale: string;
  /** Keys of quick reasons ticked. */
  reasons: string[];
  highlights: Highlight[];
};

export type Question = { key: string; name: string; text: string; choices: Choice[] };

/** The overall question's key; an aspect's key begins with a letter. */
export const overall = "_overall";

export const emptyAnswer: Answer = { given: {}, confidence: null, rationale: "", reasons: [], highlights: [] };

/** Aspects first, the overall question last: the one that sums up the others. */
export function questionsOf(study: Pick<BlindStudy, "aspects" | "question" | "bothBad">): Question[] {
  const aspects = study.aspects.map(
    ({ key, name, question }): Question => ({ key, name, text: question, choices: ["left", "tie", "right"] }),
  );
  const choices: Choice[] = study.bothBad ? ["left", "tie", "both_bad", "right"] : ["left", "tie", "right"];
  return [...aspects, { key: overall, name: "Overall", text: study.question, choices }];
}

export function needsRationale(study: Pick<BlindStudy, "rationale">, choice: Choice | undefined): boolean {
  if (study.rationale === "required") return true;
  return study.rationale === "required_non_tie" && choice !== undefined && choice !== "tie";
}

export function firstUnanswered(questions: Question[], answer: Answer): number {
  return questions.findIndex((question) => !answer.given[question.key]);
}

/** What still stands between the answer and its vote. */
export function missing(
  study: Pick<BlindStudy, "rationale">,
  questions: Question[],
  answer: Answer,
): "answers" | "rationale" | null {
  if (firstUnanswered(questions, answer) !== -1) return "answers";
  const wanted = needsRationale(study, answer.given[overall]?.choice);
  return wanted && answer.rationale.trim() === "" ? "rationale" : null;
}
