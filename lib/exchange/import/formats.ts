import type { ResponseFormat } from "@/lib/exchange/schema";
import { alpacaEvalOutputs } from "./alpaca-eval-outputs";
import type { FormatReader } from "./format";
import { genericPairs } from "./generic-pairs";
import { genericResponses } from "./generic-responses";
import { justEvalOutputs } from "./just-eval-outputs";
import { mtBenchAnswers } from "./mt-bench-answers";
import { mtBenchQuestions } from "./mt-bench-questions";
import { openInstructPairs } from "./open-instruct-pairs";
import { pandaLmPairs } from "./pandalm-pairs";

/** Told by their columns, the most particular first. */
export const KNOWN_FORMATS: FormatReader[] = [
  justEvalOutputs,
  alpacaEvalOutputs,
  mtBenchAnswers,
  mtBenchQuestions,
  openInstructPairs,
  pandaLmPairs,
];

export const FORMATS: Record<ResponseFormat, FormatReader> = {
  just_eval_outputs: justEvalOutputs,
  alpaca_eval_outputs: alpacaEvalOutputs,
  mt_bench_questions: mtBenchQuestions,
  mt_bench_answers: mtBenchAnswers,
  open_instruct_pairs: openInstructPairs,
  pandalm_pairs: pandaLmPairs,
  generic_responses: genericResponses,
  generic_pairs: genericPairs,
};
