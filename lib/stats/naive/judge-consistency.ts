import type { VerdictRow } from "@/lib/stats/laws/judged-studies";

const unitOf = (row: VerdictRow) => row.unit ?? row.cluster;

/** The most frequent readable sample of a comparison in one order, a tie where several are; undefined without one. */
function verdictIn(rows: VerdictRow[], unit: number, side: number): number | undefined {
  const outcomes = rows.filter((row) => unitOf(row) === unit && row.side === side && row.outcome < 4);
  const votes = [0, 1, 2, 3].map((outcome) => outcomes.filter((row) => row.outcome === outcome).length);
  const most = Math.max(...votes);
  if (most === 0) return undefined;
  return votes.filter((count) => count === most).length > 1 ? 1 : votes.indexOf(most);
}

/** Comparisons readable in both orders, and how many keep their verdict, favour what is shown first, favour what is shown second. */
export function naiveOrders(rows: VerdictRow[]) {
  const both = [...new Set(rows.map(unitOf))].flatMap((unit) => {
    const [aFirst, bFirst] = [verdictIn(rows, unit, 0), verdictIn(rows, unit, 1)];
    return aFirst === undefined || bFirst === undefined ? [] : [{ aFirst, bFirst }];
  });
  return {
    n: both.length,
    consistent: both.filter(({ aFirst, bFirst }) => aFirst === bFirst).length,
    first: both.filter(({ aFirst, bFirst }) => aFirst === 0 && bFirst === 2).length,
    second: both.filter(({ aFirst, bFirst }) => aFirst === 2 && bFirst === 0).length,
  };
}

/** Mean over comparisons and orders with two or more samples of the share of equal pairs of them, every pair looked at; null without any. */
export function naiveRepetition(rows: VerdictRow[]): number | null {
  const shares = [...new Set(rows.map(unitOf))].flatMap((unit) =>
    [0, 1, 255].flatMap((side) => {
      const samples = rows.filter((row) => unitOf(row) === unit && (row.side ?? 255) === side);
      const pairs = samples.flatMap((one, i) => samples.slice(i + 1).map((other) => +(one.outcome === other.outcome)));
      return pairs.length === 0 ? [] : [pairs.reduce((sum, equal) => sum + equal, 0) / pairs.length];
    }),
  );
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
