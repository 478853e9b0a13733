/** Escaped brackets around nothing but words are prose: `\[citation needed\]`. */
export function isBracketedProse(text: string): boolean {
  return /^[\p{L}\p{P}\s]*$/u.test(text.replaceAll(/[\\_]/g, "^")) && /\p{L}{4}/u.test(text);
}

/** Two dollars around a piece of sentence are prices or shell variables: `$100 for one and 200$`, `$HOME/$`. */
export function isPricedProse(text: string): boolean {
  if (isBracketedProse(text)) return true;
  const words = text.replaceAll(/\\[a-zA-Z]+(\{[^{}]*\})?/g, " ").match(/\p{L}{3,}/gu) ?? [];
  return words.length >= 3 || words.filter((word) => word.length >= 4).length >= 2;
}
