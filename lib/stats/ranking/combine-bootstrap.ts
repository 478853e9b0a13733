import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import type { StrengthCovariance } from "./strengths";

export interface StrengthBootstrap {
  /** Rounds drawn, and those among them without a finite fit, which the rest says nothing about. */
  rounds: number;
  withoutFit: number;
  covariance: StrengthCovariance;
  /** Percentile interval of each strength under sum zero. */
  strengths: Interval[];
  /** Percentile interval of each contrast i < j, (0, 1), (0, 2) …; rankRanges reads them. */
  contrasts: { i: number; j: number; interval: Interval }[];
}

/**
 * The rounds of all chunks in one; their order changes nothing. n counts rounds with a finite fit; "not_connected" where fewer than half have
 * one, or fewer than two.
 * Source: Efron, Tibshirani (1993), An Introduction to the Bootstrap, section 13.3 (percentiles).
 */
export function combineBootstrap(
  chunks: readonly Float64Array[],
  systems: number,
  rounds: number,
  level = 0.95,
): Estimate<StrengthBootstrap> {
  if (systems < 2) return undefinedFor("one_system", 0);
  const n = chunks.reduce((sum, chunk) => sum + chunk.length / systems, 0);
  if (n < 2 || n < rounds / 2) return undefinedFor("not_connected", n);
  const columns = Array.from({ length: systems }, (_, i) => column(chunks, systems, n, i));
  const contrasts: StrengthBootstrap["contrasts"] = [];
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const differences = columns[i].map((value, round) => value - columns[j][round]);
      contrasts.push({ i, j, interval: percentiles(differences, level) });
    }
  }
  const covariance = covarianceOf(columns);
  const strengths = columns.map((values) => percentiles(values, level));
  const value = { rounds, withoutFit: rounds - n, covariance, strengths, contrasts };
  return { ok: true, value, n, method: "bootstrap percentiles" };
}

function column(chunks: readonly Float64Array[], systems: number, n: number, i: number): Float64Array {
  const values = new Float64Array(n);
  let at = 0;
  for (const chunk of chunks) for (let from = i; from < chunk.length; from += systems) values[at++] = chunk[from];
  return values;
}

function covarianceOf(columns: Float64Array[]): StrengthCovariance {
  const centred = columns.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  });
  const systems = columns.length;
  const covariance = new Float64Array(systems * systems);
  for (let i = 0; i < systems; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let round = 0; round < centred[i].length; round++) sum += centred[i][round] * centred[j][round];
      covariance[i * systems + j] = covariance[j * systems + i] = sum / (centred[i].length - 1);
    }
  }
  return covariance;
}

function percentiles(values: Float64Array, level: number): Interval {
  const sorted = values.slice().sort();
  return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2), level };
}
