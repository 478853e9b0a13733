import { z } from "zod";
import { faultsOf, SEVERAL_OUTPUTS } from "./faults-of";
import { Text, TextOrList, tagsOf } from "./field-values";
import type { FormatReader } from "./format";

const AlpacaEvalOutput = z.object({
  instruction: Text,
  output: TextOrList,
  generator: z.string().nullish(),
  dataset: z.unknown().optional(),
});

export const alpacaEvalOutputs: FormatReader = {
  format: "alpaca_eval_outputs",
  label: "AlpacaEval outputs",
  recognises: (columns) => ["instruction", "output", "generator"].every((name) => columns.has(name)),
  columns: () => Object.keys(AlpacaEvalOutput.shape),
  read(value, { fallbackSystem }) {
    const parsed = AlpacaEvalOutput.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const { instruction, output, generator, dataset } = parsed.data;
    const outputs = [output].flat();
    const draft = {
      prompt: instruction,
      system: generator?.trim() || fallbackSystem,
      response: outputs[0],
      tags: tagsOf("dataset", dataset),
    };
    return { drafts: [draft], faults: outputs.length > 1 ? [SEVERAL_OUTPUTS] : [] };
  },
};
