import { SEVERAL_OUTPUTS } from "./faults-of";
import { holdsSeveral } from "./field-values";
import type { FormatReader } from "./format";
import { fieldsOf, sharedColumns, sharedDraft, systemColumns, systemOf } from "./mapped-row";
import { mappedPrompt, mappedResponse } from "./mapped-texts";

export const genericResponses: FormatReader = {
  format: "generic_responses",
  label: "one response a row",
  recognises: () => true,
  columns({ mapping }) {
    if (mapping?.shape !== "responses") return [];
    return [...sharedColumns(mapping), mapping.response, ...systemColumns(mapping.system)];
  },
  read(value, { mapping }) {
    if (mapping?.shape !== "responses") return { drafts: [], faults: [] };
    const fields = fieldsOf(value);
    const prompt = mappedPrompt(fields, mapping.prompt);
    if (prompt.fault) return { drafts: [], faults: [prompt.fault] };
    const response = mappedResponse(fields, mapping.response, prompt.found);
    if (response.fault) return { drafts: [], faults: [response.fault] };
    const shared = { ...sharedDraft(fields, mapping), prompt: prompt.found };
    const draft = { ...shared, response: response.found, system: systemOf(fields, mapping.system) };
    return { drafts: [draft], faults: holdsSeveral(fields(mapping.response)) ? [SEVERAL_OUTPUTS] : [] };
  },
};
