/** Prompts are the same text when they differ in line ends and outer space only. */
export function textKey(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
