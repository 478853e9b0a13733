import { z } from "zod";
import { faultsOf } from "./faults-of";
import { Text, tagsOf } from "./field-values";
import type { FormatReader } from "./format";
import type { JudgedOutcome } from "./judgment";
import type { Fault } from "./row";

const Pair = z.object({
  instruction: Text,
  output_1: Text,
  generator_1: z.string(),
  output_2: Text,
  generator_2: z.string(),
  dataset: z.unknown().optional(),
});
const Annotation = Pair.extend({
  annotator: z.string().nullish(),
  preference: z.number().nullish(),
  raw_completion: z.unknown().optional(),
});

/** `preference` goes from 1, the first response, to 2, the second; 0 stood for neither; none where the judge's reply could not be read. */
export const alpacaEvalAnnotations: FormatReader = {
  format: "alpaca_eval_annotations",
  label: "AlpacaEval annotations",
  recognises: (columns) =>
    ["instruction", "output_1", "output_2", "generator_1", "generator_2", "preference"].every((name) =>
      columns.has(name),
    ),
  columns: () => Object.keys(Annotation.shape),
  read(value) {
    const parsed = Pair.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const { instruction, output_1, generator_1, output_2, generator_2, dataset } = parsed.data;
    const shared = { prompt: instruction, tags: tagsOf("dataset", dataset), judgedPair: true };
    const drafts = [
      { ...shared, system: generator_1, response: output_1 },
      { ...shared, system: generator_2, response: output_2 },
    ];
    return { drafts, faults: [] };
  },
  judge(value, { fallbackSystem }) {
    const parsed = Annotation.safeParse(value);
    if (!parsed.success) return { judgments: [], faults: faultsOf(parsed.error) };
    const { instruction, annotator, preference, raw_completion, ...sides } = parsed.data;
    const degree = degreeOf(preference ?? null);
    if (degree === undefined) return { judgments: [], faults: [OUT_OF_RANGE] };
    const judgment = {
      rater: annotator?.trim() || fallbackSystem,
      prompt: instruction,
      sides: [
        { system: sides.generator_1, response: sides.output_1 },
        { system: sides.generator_2, response: sides.output_2 },
      ],
      answer: {
        kind: "verdict" as const,
        outcome: outcomeOf(degree),
        preference: degree,
        shownFirst: null,
        reason: null,
        raw: rawOf(raw_completion) ?? JSON.stringify({ preference: preference ?? null }),
      },
    };
    return { judgments: [judgment], faults: [] };
  },
};

/** From 0, the first, to 1, the second; null where there is none, undefined where it is no preference. */
function degreeOf(preference: number | null): number | null | undefined {
  if (preference === null || Number.isNaN(preference)) return null;
  if (preference === 0) return 0.5;
  return preference >= 1 && preference <= 2 ? preference - 1 : undefined;
}

function outcomeOf(degree: number | null): JudgedOutcome | null {
  if (degree === null) return null;
  if (degree === 0.5) return "tie";
  return degree < 0.5 ? "first" : "second";
}

function rawOf(completion: unknown): string | null {
  if (completion === undefined || completion === null) return null;
  return typeof completion === "string" ? completion : JSON.stringify(completion);
}

const OUT_OF_RANGE: Fault = {
  code: "wrong_type",
  message: "The preference of this row is not between 1 and 2 (or 0 for neither), so its judgment was skipped.",
  hint: "Write 1 for the first response, 2 for the second, 1.5 for neither, and null where there is none.",
  kept: false,
};
