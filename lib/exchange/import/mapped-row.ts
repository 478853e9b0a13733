import type { ColumnMapping, SystemSource } from "@/lib/exchange/schema";
import { labelOf, TextOrList, tagsOf } from "./field-values";
import type { Fault } from "./row";

export type Fields = (column: string) => unknown;

/** Own fields only, so that a column cannot reach what every object inherits. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null) return () => undefined;
  const found = new Map(Object.entries(value));
  return (column) => found.get(column);
}

export function sharedDraft(fields: Fields, mapping: ColumnMapping) {
  return {
    sourceId: mapping.sourceId === null ? undefined : labelOf(fields(mapping.sourceId)),
    reference: mapping.reference === null ? undefined : labelOf(fields(mapping.reference)),
    tags: mapping.tags.flatMap((column) => tagsOf(column, fields(column))),
  };
}

export function sharedColumns(mapping: ColumnMapping): string[] {
  const optional = [mapping.sourceId, mapping.reference].filter((column) => column !== null);
  return [mapping.prompt, ...optional, ...mapping.tags];
}

/** The text of a required column, or the fault that says why there is none. */
export function requiredText(fields: Fields, column: string): { text: string; fault: Fault | null } {
  const value = fields(column);
  const parsed = TextOrList.safeParse(typeof value === "number" ? String(value) : value);
  if (parsed.success) return { text: [parsed.data].flat()[0], fault: null };
  const name = column.slice(0, 100);
  const missing = value === undefined || value === null;
  const fault: Fault = {
    code: missing ? "missing_field" : "wrong_type",
    message: `The column “${name}” is ${missing ? "missing" : "not a text"} in this row, so the row was skipped.`,
    hint: "Fill it in, or choose another column.",
    kept: false,
  };
  return { text: "", fault };
}

export function systemOf(fields: Fields, source: SystemSource): string {
  return "name" in source ? source.name : (labelOf(fields(source.column)) ?? "");
}

export function systemColumns(source: SystemSource): string[] {
  return "name" in source ? [] : [source.column];
}
