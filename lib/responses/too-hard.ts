export function isTooHard(text: string): boolean {
  return text.length > 200_000;
}
