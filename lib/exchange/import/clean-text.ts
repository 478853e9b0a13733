/** Makes a text storable: PostgreSQL takes no NUL, and a lone surrogate is no character. */
export function cleanText(text: string): { text: string; nulRemoved: boolean; broken: boolean } {
  const nulRemoved = text.includes("\0");
  const whole = nulRemoved ? text.replaceAll("\0", "") : text;
  const mended = whole.replace(/\p{Surrogate}/gu, "\uFFFD");
  return { text: mended, nulRemoved, broken: mended.includes("\uFFFD") };
}
