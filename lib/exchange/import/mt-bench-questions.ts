import { z } from "zod";
import { promptText } from "@/lib/exchange/conversation";
import { MAX_TURNS } from "@/lib/exchange/limits";
import type { PromptText, Tag } from "@/lib/exchange/schema";
import { faultsOf } from "./faults-of";
import { Label, tagsOf } from "./field-values";
import type { FormatReader } from "./format";
import type { Fault } from "./row";

const Question = z.object({
  question_id: Label,
  turns: z.array(z.string()).min(1).max(MAX_TURNS),
  category: z.unknown().optional(),
  reference: z.union([z.string(), z.array(z.string().nullable())]).nullish(),
});

export interface Question {
  id: string;
  prompt: PromptText;
  turns: number;
  tags: Tag[];
  reference?: string;
}

/** A line of question.jsonl; its references, one a turn, become one text. */
export function readQuestion(value: unknown): { question: Question | null; faults: Fault[] } {
  const parsed = Question.safeParse(value);
  if (!parsed.success) return { question: null, faults: faultsOf(parsed.error) };
  const { question_id, turns, category, reference } = parsed.data;
  const references = [reference ?? []].flat().filter((text) => text !== null && text.trim() !== "");
  const question = {
    id: String(question_id).trim(),
    prompt: promptText(turns.map((text) => ({ role: "user", text }))),
    turns: turns.length,
    tags: tagsOf("category", category),
    ...(references.length > 0 && { reference: references.join("\n\n---\n\n") }),
  };
  return { question, faults: [] };
}

/** Has no responses itself: they are in the files of answers. */
export const mtBenchQuestions: FormatReader = {
  format: "mt_bench_questions",
  label: "MT-bench questions",
  recognises: (columns) =>
    ["question_id", "turns"].every((name) => columns.has(name)) && !columns.has("choices") && !columns.has("model_id"),
  columns: () => Object.keys(Question.shape),
  read: () => ({ drafts: [], faults: [] }),
};
