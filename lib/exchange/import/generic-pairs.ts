import type { FormatReader } from "./format";
import { fieldsOf, requiredText, sharedColumns, sharedDraft, systemColumns, systemOf } from "./mapped-row";

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
    const prompt = requiredText(fields, mapping.prompt);
    const a = requiredText(fields, mapping.responseA);
    const b = requiredText(fields, mapping.responseB);
    const fault = [prompt.fault, a.fault, b.fault].find((found) => found !== null);
    if (fault) return { drafts: [], faults: [fault] };
    const shared = { ...sharedDraft(fields, mapping), prompt: prompt.text };
    const drafts = [
      { ...shared, response: a.text, system: systemOf(fields, mapping.systemA) },
      { ...shared, response: b.text, system: systemOf(fields, mapping.systemB) },
    ];
    return { drafts, faults: [] };
  },
};
