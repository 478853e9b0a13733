import type { ResponseFormat } from "@/lib/exchange/schema";
import { alpacaEvalOutputs } from "./alpaca-eval-outputs";
import type { FormatReader } from "./format";
import { genericPairs } from "./generic-pairs";
import { genericResponses } from "./generic-responses";
import { justEvalOutputs } from "./just-eval-outputs";

/** Told by their columns, the most particular first. */
export const KNOWN_FORMATS: FormatReader[] = [justEvalOutputs, alpacaEvalOutputs];

export const FORMATS: Record<ResponseFormat, FormatReader> = {
  just_eval_outputs: justEvalOutputs,
  alpaca_eval_outputs: alpacaEvalOutputs,
  generic_responses: genericResponses,
  generic_pairs: genericPairs,
};
