import type { ColumnMapping } from "@/lib/exchange/schema";

/** The same file read as one response a row, or as two; what both have stays chosen. */
export function reshape(mapping: ColumnMapping, shape: ColumnMapping["shape"]): ColumnMapping {
  const { prompt, sourceId, reference, tags } = mapping;
  const shared = { prompt, sourceId, reference, tags };
  if (mapping.shape === shape) return mapping;
  if (mapping.shape === "pairs")
    return { shape: "responses", ...shared, system: mapping.systemA, response: mapping.responseA };
  return {
    shape: "pairs",
    ...shared,
    systemA: mapping.system,
    responseA: mapping.response,
    systemB: { name: "" },
    responseB: "",
  };
}
