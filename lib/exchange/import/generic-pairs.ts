import { SEVERAL_OUTPUTS } from "./faults-of";
import { holdsSeveral } from "./field-values";
import type { FormatReader } from "./format";
import { fieldsOf, sharedColumns, sharedDraft, systemColumns, systemOf } from "./mapped-row";
import { mappedPrompt, mappedResponse } from "./mapped-texts";

export const genericPairs: FormatReader = {
  format: "generic_pairs",
  label: "two responses a row",
  recognises: () => true,
  columns({ mapping }) {
    if (mapping?.shape !== "pairs") return [];
    const systems = [...systemColumns(mapping.systemA), ...systemColumns(mapping.systemB)];
    return [...sharedColumns(mapping), mapping.responseA, mapping.responseB, ...systems];
  },
  read(value, { mapping }) {
    if (mapping?.shape !== "pairs") return { drafts: [], faults: [] };
    const fields = fieldsOf(value);
    const prompt = mappedPrompt(fields, mapping.prompt);
    if (prompt.fault) return { drafts: [], faults: [prompt.fault] };
    const a = mappedResponse(fields, mapping.responseA, prompt.found);
    if (a.fault) return { drafts: [], faults: [a.fault] };
    const b = mappedResponse(fields, mapping.responseB, prompt.found);
    if (b.fault) return { drafts: [], faults: [b.fault] };
    const shared = { ...sharedDraft(fields, mapping), prompt: prompt.found };
    const drafts = [
      { ...shared, response: a.found, system: systemOf(fields, mapping.systemA) },
      { ...shared, response: b.found, system: systemOf(fields, mapping.systemB) },
    ];
    const several = [mapping.responseA, mapping.responseB].some((column) => holdsSeveral(fields(column)));
    return { drafts, faults: several ? [SEVERAL_OUTPUTS] : [] };
  },
};
