import type { JudgmentRow } from "@/lib/stats/laws/laws";

/** First and second answer of everybody who judged a comparison twice, found by looking through all earlier rows. */
export function naiveRetests(rows: JudgmentRow[]): [JudgmentRow, JudgmentRow][] {
  return rows.flatMap((row, i) => {
    const before = rows.slice(0, i).filter((other) => other.rater === row.rater && other.cluster === row.cluster);
    return before.length === 1 ? [[before[0], row] as [JudgmentRow, JudgmentRow]] : [];
  });
}

/** The side chosen in each preference with a known side, as a word of L and R. */
export function naiveSides(rows: JudgmentRow[], rater: number): string {
  return rows
    .filter((row) => row.rater === rater && row.outcome % 2 === 0 && row.side !== undefined && row.side < 2)
    .map(({ outcome, side }) => ((outcome === 0) === (side === 0) ? "L" : "R"))
    .join("");
}

export function naiveLongestRun(word: string): number {
  return Math.max(0, ...(word.match(/L+|R+/g) ?? []).map((run) => run.length));
}

/** Share of all words of this length whose longest run is at least so long. */
export function naiveRunProbability(length: number, run: number): number {
  const words = Array.from({ length: 2 ** length }, (_, i) => i.toString(2).padStart(length, "0"));
  const long = words.filter((word) => Math.max(...(word.match(/0+|1+/g) ?? []).map((part) => part.length)) >= run);
  return long.length / words.length;
}

/** Agreement with the most frequent other votes, found by counting them anew for the row. */
export function naiveCredit(rows: JudgmentRow[], row: number): number {
  const others = rows
    .filter((other, i) => i !== row && other.cluster === rows[row].cluster)
    .map(({ outcome }) => outcome);
  if (others.length === 0) return -1;
  const count = (answer: number) => others.filter((outcome) => outcome === answer).length;
  const most = Math.max(...[0, 1, 2, 3].map(count));
  const first = [0, 1, 2, 3].filter((answer) => count(answer) === most);
  return first.includes(rows[row].outcome) ? 1 / first.length : 0;
}

/** Mean over comparisons of the share of equal pairs among pairs of votes of different raters. */
export function naivePairAgreement(rows: JudgmentRow[]): number {
  const shares = [...new Set(rows.map(({ cluster }) => cluster))].flatMap((cluster) => {
    const votes = rows.filter((row) => row.cluster === cluster);
    const pairs = votes.flatMap((one, i) =>
      votes
        .slice(i + 1)
        .filter(({ rater }) => rater !== one.rater)
        .map((other) => +(one.outcome === other.outcome)),
    );
    return pairs.length === 0 ? [] : [pairs.reduce((sum, x) => sum + x, 0) / pairs.length];
  });
  return shares.reduce((sum, x) => sum + x, 0) / shares.length;
}
