import type { VerdictRow } from "@/lib/stats/laws/judged-studies";
import type { JudgmentRow } from "@/lib/stats/laws/laws";

/** The one most frequent value of a list, null where several share the first place or there is none. */
export function naiveMode(values: number[]): number | null {
  const times = (value: number) => values.filter((other) => other === value).length;
  const most = Math.max(0, ...values.map(times));
  const modes = [...new Set(values)].filter((value) => times(value) === most);
  return modes.length === 1 ? modes[0] : null;
}

/** The judge's one verdict on a unit, order by order and sample by sample; null where it said nothing. */
export function naiveVerdict(rows: VerdictRow[], unit: number): number | null {
  const inOrder = (side: number) => {
    const all = rows.filter((row) => row.unit === unit && row.side === side).map(({ outcome }) => outcome);
    const read = all.filter((outcome) => outcome < 4);
    if (read.length > 0) return naiveMode(read) ?? 1;
    return all.length > 0 ? 4 : null;
  };
  const [first, second, unknown] = [inOrder(0), inOrder(1), inOrder(255)];
  const isRead = (verdict: number | null) => verdict !== null && verdict < 4;
  if (isRead(first) && isRead(second)) return first === second ? first : 1;
  const only = [first, second, unknown].find(isRead);
  return only ?? (rows.some((row) => row.unit === unit) ? 4 : null);
}

/** Pairs of a human label and a verdict: for each unit its votes' one plurality, or for each vote. */
export function naiveLabelPairs(votes: JudgmentRow[], verdicts: VerdictRow[], by: "plurality" | "vote") {
  const units = [...new Set(votes.map(({ unit }) => unit as number))];
  return units.flatMap((unit) => {
    const verdict = naiveVerdict(verdicts, unit);
    const answers = votes.filter((vote) => vote.unit === unit).map(({ outcome }) => outcome);
    const labels = by === "vote" ? answers : [naiveMode(answers)];
    return labels.flatMap((label) => (label === null || verdict === null ? [] : [{ label, verdict }]));
  });
}

/** Cohen's kappa from two lists, category by category. */
export function naiveKappa(pairs: { label: number; verdict: number }[]): number {
  const observed = pairs.filter(({ label, verdict }) => label === verdict).length / pairs.length;
  const chance = [0, 1, 2, 3, 4].reduce((sum, category) => {
    const humans = pairs.filter(({ label }) => label === category).length / pairs.length;
    const judges = pairs.filter(({ verdict }) => verdict === category).length / pairs.length;
    return sum + humans * judges;
  }, 0);
  return (observed - chance) / (1 - chance);
}
