import { z } from "zod";
import { faultsOf, SEVERAL_OUTPUTS } from "./faults-of";
import { labelOf, Text, TextOrList, tagsOf } from "./field-values";
import type { FormatReader } from "./format";

const TAGS = ["dataset", "category", "datasplit", "task", "topic", "difficulty"] as const;

const JustEvalOutput = z.object({
  instruction: Text,
  output: TextOrList,
  generator: z.string().nullish(),
  id: z.unknown().optional(),
  source_id: z.unknown().optional(),
  dataset: z.unknown().optional(),
  category: z.unknown().optional(),
  datasplit: z.unknown().optional(),
  task: z.unknown().optional(),
  topic: z.unknown().optional(),
  difficulty: z.unknown().optional(),
});

export const justEvalOutputs: FormatReader = {
  format: "just_eval_outputs",
  label: "just-eval outputs",
  recognises: (columns) =>
    ["instruction", "output", "generator"].every((name) => columns.has(name)) &&
    ["source_id", "datasplit", "id"].some((name) => columns.has(name)),
  columns: () => Object.keys(JustEvalOutput.shape),
  read(value, { fallbackSystem }) {
    const parsed = JustEvalOutput.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const found = parsed.data;
    const outputs = [found.output].flat();
    const draft = {
      // source_id names the instruction where it came from; id is only its place in this list.
      sourceId: labelOf(found.source_id) || labelOf(found.id),
      prompt: found.instruction,
      system: found.generator?.trim() || fallbackSystem,
      response: outputs[0],
      tags: TAGS.flatMap((name) => tagsOf(name, found[name])),
    };
    return { drafts: [draft], faults: outputs.length > 1 ? [SEVERAL_OUTPUTS] : [] };
  },
};
