import { type Estimate, type Reason, undefinedFor } from "@/lib/stats/estimate";
import type { RatingTable } from "./rating-table";

/** Numbers that each unit adds to. A bootstrap weighs the sums of clusters, so that a round costs clusters and not votes. */
export interface UnitSums {
  /** The same for the same sums: measures that share them are computed together. */
  key: string;
  width: number;
  /** Adds what the unit whose counts begin at `from` contributes. */
  add(counts: Uint32Array, from: number, sums: Float64Array): void;
}

/** A measure of agreement: a function of sums over units, which may be weighted. */
export interface AgreementMeasure {
  sums: UnitSums;
  estimate(sums: Float64Array): Estimate<number>;
}

/** The categories that a measure counts, as columns of the table in their order; ratings in others count as missing. */
export interface CategoryChoice {
  categories: readonly number[];
}

export function agreementOf(table: RatingTable, measure: AgreementMeasure): Estimate<number> {
  return agreementsOf(table, [measure])[0];
}

/** The values of several measures in one pass over the units. */
export function agreementsOf(table: RatingTable, measures: AgreementMeasure[]): Estimate<number>[] {
  const totals = new Map<string, Float64Array>();
  return measures.map((measure) => {
    const total = totals.get(measure.sums.key) ?? totalOf(table, measure.sums);
    totals.set(measure.sums.key, total);
    const estimate = measure.estimate(total);
    return !estimate.ok && estimate.reason === "no_overlap" ? undefinedFor(agreementGap(table), 0) : estimate;
  });
}

export function totalOf({ units, columns, counts }: RatingTable, { width, add }: UnitSums): Float64Array {
  const total = new Float64Array(width);
  for (let unit = 0; unit < units; unit++) add(counts, unit * columns, total);
  return total;
}

/** Why agreement cannot be measured where no unit has two ratings. */
export function agreementGap({ raters }: RatingTable): Reason {
  if (raters === "none") return "no_judgments";
  return raters === "one" ? "one_rater" : "no_overlap";
}
