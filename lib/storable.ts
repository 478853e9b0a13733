/** Text as the database takes it: without NUL, and with the sign for broken text instead of half a character. */
export function storable(text: string): string {
  return text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
