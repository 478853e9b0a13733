import { pairwiseDefinition } from "./aspect-definitions";
import type { JudgedQuestions } from "./schema";

export interface StudyAspect {
  id: bigint;
  key: string;
  name: string;
  question: string;
  /** As stored; null: asked about every prompt. */
  tagFilter: unknown;
}

/** `id` is null for the study's main question. */
export interface JudgeQuestion {
  id: bigint | null;
  key: string;
  name: string;
  question: string;
  definition: string;
  /** Asked about some prompts only. */
  limited: boolean;
}

/** What a judge is asked, the main question first. A study without aspects has only the main one. */
export function questionsOf(asked: JudgedQuestions, question: string, aspects: StudyAspect[]): JudgeQuestion[] {
  const overall = { id: null, key: "overall", name: "Overall", question, definition: "", limited: false };
  const each = aspects.map(({ id, key, name, question, tagFilter }) => ({
    ...{ id, key, name, question },
    definition: pairwiseDefinition(key),
    limited: tagFilter !== null,
  }));
  if (asked === "overall" || aspects.length === 0) return [overall];
  return asked === "aspects" ? each : [overall, ...each];
}
