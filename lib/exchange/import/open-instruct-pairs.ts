import { z } from "zod";
import { faultsOf } from "./faults-of";
import { labelOf, Text } from "./field-values";
import type { FormatReader } from "./format";

const OpenInstructPair = z.object({
  prompt: Text,
  completions: z
    .array(z.object({ model: z.string(), completion: Text }))
    .min(1)
    .max(100),
  id: z.unknown().optional(),
});

export const openInstructPairs: FormatReader = {
  format: "open_instruct_pairs",
  label: "open-instruct completions",
  recognises: (columns) => ["prompt", "completions"].every((name) => columns.has(name)),
  columns: () => Object.keys(OpenInstructPair.shape),
  read(value) {
    const parsed = OpenInstructPair.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const { prompt, completions, id } = parsed.data;
    const drafts = completions.map(({ model, completion }) => ({
      sourceId: labelOf(id),
      prompt,
      system: model,
      response: completion,
      tags: [],
    }));
    return { drafts, faults: [] };
  },
};
