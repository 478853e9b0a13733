import type { ResponseFormat } from "@/lib/exchange/schema";
import { alpacaEvalAnnotations } from "./alpaca-eval-annotations";
import { alpacaEvalOutputs } from "./alpaca-eval-outputs";
import type { FormatReader } from "./format";
import { genericPairs } from "./generic-pairs";
import { genericResponses } from "./generic-responses";
import { justEvalOutputs } from "./just-eval-outputs";
import { justEvalScores } from "./just-eval-scores";
import { mtBenchAnswers } from "./mt-bench-answers";
import { mtBenchQuestions } from "./mt-bench-questions";
import { mtBenchVerdicts } from "./mt-bench-verdicts";
import { openInstructPairs } from "./open-instruct-pairs";
import { pairVotes } from "./pair-votes";
import { pandaLmPairs } from "./pandalm-pairs";
import { pandaLmVerdicts } from "./pandalm-verdicts";

/** Told by their columns, the most particular first. */
export const KNOWN_FORMATS: FormatReader[] = [
  alpacaEvalAnnotations,
  justEvalScores,
  justEvalOutputs,
  alpacaEvalOutputs,
  mtBenchAnswers,
  mtBenchQuestions,
  mtBenchVerdicts,
  openInstructPairs,
  pandaLmPairs,
  pandaLmVerdicts,
  pairVotes,
];

export const FORMATS: Record<ResponseFormat, FormatReader> = {
  just_eval_outputs: justEvalOutputs,
  alpaca_eval_outputs: alpacaEvalOutputs,
  mt_bench_questions: mtBenchQuestions,
  mt_bench_answers: mtBenchAnswers,
  open_instruct_pairs: openInstructPairs,
  pandalm_pairs: pandaLmPairs,
  pandalm_verdicts: pandaLmVerdicts,
  alpaca_eval_annotations: alpacaEvalAnnotations,
  just_eval_scores: justEvalScores,
  mt_bench_verdicts: mtBenchVerdicts,
  pair_votes: pairVotes,
  generic_responses: genericResponses,
  generic_pairs: genericPairs,
};
