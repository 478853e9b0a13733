import { z } from "zod";
import { responseText } from "@/lib/exchange/conversation";
import { MAX_TURNS } from "@/lib/exchange/limits";
import { faultsOf, SEVERAL_OUTPUTS } from "./faults-of";
import { Label } from "./field-values";
import type { FormatReader } from "./format";
import type { Fault } from "./row";

const MtBenchAnswer = z.object({
  question_id: Label,
  model_id: z.string().nullish(),
  choices: z.array(z.object({ turns: z.union([z.string(), z.array(z.string()).min(1).max(MAX_TURNS)]) })).min(1),
});

/** A line of model_answer/MODEL.jsonl. What was asked stands in the file of questions. */
export const mtBenchAnswers: FormatReader = {
  format: "mt_bench_answers",
  label: "MT-bench answers",
  recognises: (columns) => ["question_id", "choices"].every((name) => columns.has(name)),
  columns: () => Object.keys(MtBenchAnswer.shape),
  read(value, { fallbackSystem, questions }) {
    const parsed = MtBenchAnswer.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const { question_id, model_id, choices } = parsed.data;
    const id = String(question_id).trim();
    const question = questions?.get(id);
    if (!question) return { drafts: [], faults: [unknownQuestion(id)] };
    const texts = [choices[0].turns].flat();
    const answers = texts.slice(0, question.turns).map((text, turn) => ({ turn, text }));
    const draft = {
      sourceId: id,
      prompt: question.prompt,
      system: model_id?.trim() || fallbackSystem,
      response: responseText(answers),
      tags: question.tags,
      ...(question.reference !== undefined && { reference: question.reference }),
    };
    const faults = [
      ...(choices.length > 1 ? [SEVERAL_OUTPUTS] : []),
      ...(texts.length > question.turns ? [MORE_ANSWERS] : []),
    ];
    return { drafts: [draft], faults };
  },
};

const unknownQuestion = (id: string): Fault => ({
  code: "unknown_question",
  message: `Question ${id.slice(0, 100)} is in none of the question files, so its answer was skipped.`,
  hint: "Drop the question.jsonl that these answers belong to.",
  kept: false,
});
const MORE_ANSWERS: Fault = {
  code: "several_outputs",
  message: "This row has more answers than its question has turns; the first were taken.",
  hint: "Check that questions and answers belong together.",
  kept: true,
};
