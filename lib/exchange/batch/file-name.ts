import { cleanText } from "@/lib/exchange/import/clean-text";

/** The last part of a path, without what cannot be stored or seen. */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).filter(Boolean).at(-1) ?? "";
  const name = cleanText(last)
    .text.replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(0, 200);
  return name === "" ? "file" : cleanText(name).text;
}
