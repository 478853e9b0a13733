import type { JudgeLabel, JudgeReport } from "@/lib/results/judges/report";

export const INCONSISTENT_WORDS: Record<JudgeReport["filter"]["inconsistent"], string> = {
  tie: "counts as a tie",
  leave_out: "is left out",
  a_first: "counts as in the order with a first",
};

/** What a reader must know of where verdicts come from; null where there is nothing to say. */
export function originOf({ model, simulated, recorded, imported }: JudgeLabel): string {
  const parts = [
    simulated ? "simulated" : null,
    recorded ? "recorded" : null,
    imported ? "imported" : null,
    model,
  ].filter((part) => part !== null);
  return parts.join(", ");
}

/** 0.034 → "+3.4 points" */
export function signedPoints(gap: number): string {
  const size = (Math.abs(gap) * 100).toFixed(1);
  return `${size === "0.0" ? "" : gap > 0 ? "+" : "\u2212"}${size}\u00a0points`;
}

/** −0.02, 0.05 → "−2.0 to +5.0" */
export function signedRange(low: number, high: number): string {
  const signed = (value: number) => signedPoints(value).replace("\u00a0points", "");
  return `${signed(low)} to ${signed(high)}`;
}

/** What is chosen of pairs: "Over all pairs of systems" or the names. */
export function scopeOf({ pair, pairs }: JudgeReport): string {
  return pair === null ? "over all pairs of systems" : `${pairs[pair].a.name} against ${pairs[pair].b.name}`;
}
