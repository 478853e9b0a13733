import { pairwiseDefinition } from "./aspect-definitions";
import type { JudgedQuestions } from "./schema";

export interface StudyAspect {
  id: bigint;
  key: string;
  name: string;
  question: string;
}

/** `id` is null for the study's main question. */
export interface JudgeQuestion {
  id: bigint | null;
  key: string;
  name: string;
  question: string;
  definition: string;
}

/** What a judge is asked, the main question first. A study without aspects has only the main one. */
export function questionsOf(asked: JudgedQuestions, question: string, aspects: StudyAspect[]): JudgeQuestion[] {
  const overall = { id: null, key: "overall", name: "Overall", question, definition: "" };
  const each = aspects.map((aspect) => ({ ...aspect, definition: pairwiseDefinition(aspect.key) }));
  if (asked === "overall" || aspects.length === 0) return [overall];
  return asked === "aspects" ? each : [overall, ...each];
}
