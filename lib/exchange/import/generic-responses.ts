import type { FormatReader } from "./format";
import { fieldsOf, requiredText, sharedColumns, sharedDraft, systemColumns, systemOf } from "./mapped-row";

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
    const prompt = requiredText(fields, mapping.prompt);
    const response = requiredText(fields, mapping.response);
    const fault = [prompt.fault, response.fault].find((found) => found !== null);
    if (fault) return { drafts: [], faults: [fault] };
    const shared = sharedDraft(fields, mapping);
    const draft = { ...shared, prompt: prompt.text, response: response.text, system: systemOf(fields, mapping.system) };
    return { drafts: [draft], faults: [] };
  },
};
