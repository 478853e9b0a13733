import fc from "fast-check";
import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import {
  definedValue,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { agreementReport, pooledAgreement } from "./agreement-report";

const FILTER = ResultsFilter.parse({});
const PLAIN = { steps: 1, bothBad: false };
const reportOf = (rows: JudgmentRow[], answers = PLAIN) => agreementReport(judgmentsOf(rows), "", FILTER, answers);
const valueBy = (rows: JudgmentRow[], id: string, answers = PLAIN) => {
  const found = reportOf(rows, answers).measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return definedValue(found.estimate);
};

/** Six prompts with two votes each: equal on four, a tie against a on one, opposite on one. */
const ROWS: JudgmentRow[] = [
  [0, 0],
  [0, 0],
  [2, 2],
  [1, 1],
  [0, 1],
  [0, 2],
].flatMap((outcomes, cluster) => outcomes.map((outcome, rater) => ({ cluster, rater, outcome })));

test("each measure has the value that its definition gives by hand", () => {
  expect(valueBy(ROWS, "percent_agreement")).toBeCloseTo(4 / 6, 12);
  // Shares of a, tie, b: 6, 3 and 3 of 12.
  const byShares = (1 / 2) ** 2 + 2 * (1 / 4) ** 2;
  expect(valueBy(ROWS, "fleiss_kappa")).toBeCloseTo((4 / 6 - byShares) / (1 - byShares), 12);
  const byAnswers = (1 / 4 + 3 / 16 + 3 / 16) / 2;
  expect(valueBy(ROWS, "gwet_ac1")).toBeCloseTo((4 / 6 - byAnswers) / (1 - byAnswers), 12);
  expect(valueBy(ROWS, "tie_discounted_accuracy")).toBeCloseTo(4.5 / 6, 12);
  expect(valueBy(ROWS, "agreement_s1")).toBeCloseTo(4 / 6, 12);
  expect(valueBy(ROWS, "agreement_s2")).toBeCloseTo(3 / 4, 12);
  expect(valueBy(ROWS, "leave_one_out")).toBeCloseTo(4 / 6, 12);
});

test("an answer that the study offers and nobody gave lowers what chance gives in AC1, and nothing else", () => {
  const offered = { steps: 1, bothBad: true };
  expect(valueBy(ROWS, "gwet_ac1", offered)).toBeGreaterThan(valueBy(ROWS, "gwet_ac1"));
  expect(valueBy(ROWS, "fleiss_kappa", offered)).toBe(valueBy(ROWS, "fleiss_kappa"));
});

test("graded votes have an alpha by how far apart they are, others have none", () => {
  const graded = ROWS.map((row) => ({ ...row, strength: row.outcome === 1 ? 0 : 1 }));
  const far = graded.map((row) => (row.cluster === 5 ? { ...row, strength: 2 } : row));
  const answers = { steps: 2, bothBad: false };
  expect(valueBy(far, "alpha_interval", answers)).toBeLessThan(valueBy(graded, "alpha_interval", answers));
  expect(reportOf(ROWS).measures.map(({ id }) => id)).not.toContain("alpha_interval");
  expect(pooledAgreement(judgmentsOf(graded), "", answers).estimates).toEqual(
    reportOf(graded, answers).measures.map(({ estimate }) => estimate),
  );
});

test("the ceiling lies between the agreement of two annotators and one", () => {
  const { atLeast, atMost, interval } = definedValue(reportOf(ROWS).ceiling);
  expect(atLeast).toBeCloseTo(4 / 6, 12);
  expect(atMost).toBeGreaterThan(atLeast);
  expect(atMost).toBeLessThan(1);
  expect(interval.low).toBeLessThanOrEqual(atLeast);
  expect(interval.high).toBeGreaterThanOrEqual(atMost);
});

test("neither the names of annotators nor which system is called a show in agreement on one pair", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const report = reportOf(rows);
      for (const other of [reportOf(relabelRaters(rows)), reportOf(swapRows(rows))]) {
        other.measures.forEach(({ estimate }, i) => {
          const own = report.measures[i].estimate;
          expect(estimate.ok).toBe(own.ok);
          if (estimate.ok && own.ok) expect(estimate.value).toBeCloseTo(own.value, 9);
        });
      }
      expect(reportOf(relabelRaters(rows)).measures).toEqual(report.measures);
    }),
    { numRuns: 10 },
  );
});
