import { z } from "zod";
import type { Tag } from "@/lib/exchange/schema";

/** A text. Numbers and booleans are written out: other tools make them of answers such as “42” or “True”. */
export const Text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
export type Text = z.infer<typeof Text>;

/** URIAL's own scripts write a list with one text where others write the text. */
export const TextOrList = z.union([Text, z.array(Text).min(1)]);
export type TextOrList = z.infer<typeof TextOrList>;

export const Label = z.union([z.string(), z.number(), z.boolean()]);
export type Label = z.infer<typeof Label>;

export const Labels = z.union([Label, z.array(Label)]);
export type Labels = z.infer<typeof Labels>;

/** A list gives one tag a value. Numbers and booleans are written out, empty values are no tag. */
export function tagsOf(key: string, value: unknown): Tag[] {
  const labels = Labels.safeParse(value);
  if (!labels.success) return [];
  return [labels.data]
    .flat()
    .flatMap((label) => (String(label).trim() === "" ? [] : [{ key, value: String(label).trim() }]));
}

export function labelOf(value: unknown): string | undefined {
  const label = Label.safeParse(value);
  return label.success ? String(label.data) : undefined;
}

/** Several texts where one is wanted: the first is taken, and this has to be said. */
export function holdsSeveral(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1 && TextOrList.safeParse(value).success;
}
