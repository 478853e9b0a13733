const lists = new Intl.ListFormat("en", { type: "conjunction" });
const choices = new Intl.ListFormat("en", { type: "disjunction" });

/** "A, B, and C" */
export function listOf(words: readonly string[]): string {
  return lists.format(words);
}

/** "A, B, or C" */
export function choiceOf(words: readonly string[]): string {
  return choices.format(words);
}
