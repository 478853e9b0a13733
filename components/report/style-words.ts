import { formatCount, formatPercent } from "@/components/ui/format-number";
import { choiceOf, listOf } from "./list-words";
import type { StyleFigure } from "./report-parts";

export type StyleCoefficient = StyleFigure["coefficients"][number];

interface Words {
  /** Of a row: "longer". */
  short: string;
  /** Begins a sentence: "A longer response". */
  subject: string;
  /** What one standard deviation is. */
  step: (scale: number) => string;
}

const amount = (scale: number) => (scale < 10 ? scale.toFixed(1) : formatCount(Math.round(scale)));

const words: Record<string, Words> = {
  "left side": { short: "on the left", subject: "being on the left", step: () => "" },
  length: { short: "longer", subject: "more length", step: (scale) => `${amount(scale)} characters` },
  headers: { short: "more headers", subject: "more headers", step: (scale) => `${amount(scale)} headers` },
  lists: { short: "more list items", subject: "more list items", step: (scale) => `${amount(scale)} list items` },
  bold: { short: "more bold", subject: "more bold", step: (scale) => `${amount(scale)} bold passages` },
  code: { short: "more code", subject: "more code", step: (scale) => `${formatPercent(scale, 0)} of the text` },
};

const unknown: Words = { short: "", subject: "", step: () => "" };

export function styleName({ name }: StyleCoefficient): string {
  return words[name]?.short ?? name;
}

/** "by 420 characters": what the effect is of; empty for the side. */
export function styleStep({ name, scale }: StyleCoefficient): string {
  const step = (words[name] ?? unknown).step(scale);
  return step === "" || scale === 0 ? "" : `by ${step}`;
}

/** What votes show of each effect by itself, and no more than its interval does. */
export function effectsSentence(coefficients: readonly StyleCoefficient[], level: number): string {
  const seen = coefficients.flatMap((one) => (isSeen(one) ? [effectOf(one)] : []));
  const unsure = coefficients
    .filter((one) => one.estimate.ok && !isSeen(one))
    .map(({ name }) => words[name]?.subject ?? name);
  const first = seen.length === 0 ? [] : [`All else equal, ${listOf(seen)}.`];
  if (unsure.length === 0) return first.join(" ");
  const none = `These votes leave open whether ${choiceOf(unsure)} ${unsure.length === 1 ? "has" : "have"} any effect (${formatPercent(level, 0)} intervals).`;
  return [...first, none].join(" ");
}

function isSeen({ estimate }: StyleCoefficient): boolean {
  return estimate.ok && (estimate.value.interval.low > 0 || estimate.value.interval.high < 0);
}

function effectOf(one: StyleCoefficient): string {
  const { name, estimate } = one;
  if (!estimate.ok) return "";
  const { value, interval } = estimate.value;
  const factor = Math.expm1(value);
  const [low, high] = [interval.low, interval.high].map((end) => Math.abs(Math.expm1(end))).sort((x, y) => x - y);
  const range = `${oddsPercent(low)} to ${oddsPercent(high)}`;
  const step = styleStep(one);
  const subject = `${words[name]?.subject ?? name}${step ? ` ${step}, one standard deviation,` : ""}`;
  return `${subject} goes with odds of being preferred that are ${oddsPercent(Math.abs(factor))} ${factor > 0 ? "higher" : "lower"} (${range})`;
}

/** Odds that are many times as high are said as such a share too, without digits that mean nothing. */
function oddsPercent(share: number): string {
  return share > 99.99 ? `more than ${formatCount(10_000)}\u00a0%` : formatPercent(share, 0);
}
