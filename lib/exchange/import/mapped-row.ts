import type { ColumnMapping, SystemSource } from "@/lib/exchange/schema";
import { labelOf, tagsOf } from "./field-values";

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

export function systemOf(fields: Fields, source: SystemSource): string {
  return "name" in source ? source.name : (labelOf(fields(source.column)) ?? "");
}

export function systemColumns(source: SystemSource): string[] {
  return "name" in source ? [] : [source.column];
}
