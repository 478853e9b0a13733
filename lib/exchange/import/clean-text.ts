/** Makes a text storable: PostgreSQL takes no NUL, and a lone surrogate is no character. */
export function cleanText(text: string): { text: string; nulRemoved: boolean; broken: boolean } {
  const nulRemoved = text.includes("\0");
  const whole = nulRemoved ? text.replaceAll("\0", "") : text;
  const mended = isWellFormed(whole) ? whole : whole.replace(/\p{Surrogate}/gu, "\uFFFD");
  return { text: mended, nulRemoved, broken: mended.includes("\uFFFD") };
}

/** Without going through the text where the engine knows: one that holds Latin letters alone is. */
function isWellFormed(text: string): boolean {
  // In every Node we run on, and not yet in the types.
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
