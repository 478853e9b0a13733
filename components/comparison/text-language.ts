const enough = 4_000;

/**
 * The language of a text as far as its script tells, for fonts, line breaks and voices: Han characters look different in Chinese, Japanese and
 * Korean type. Empty (unknown) for others, so that nobody takes it for the page's own language.
 */
export function textLanguage(text: string): "zh" | "ja" | "ko" | "" {
  const beginning = text.slice(0, enough);
  const han = count(beginning, /\p{Script=Han}/gu);
  const kana = count(beginning, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(beginning, /\p{Script=Hangul}/gu);
  const letters = count(beginning, /\p{L}/gu);
  if (4 * (han + kana + hangul) < letters || letters === 0) return "";
  if (hangul > han + kana) return "ko";
  return 10 * kana > han ? "ja" : "zh";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
