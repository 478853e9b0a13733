import { type Estimate, type Interval, type Reason, undefinedFor } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type BootstrapOptions, bootstrapSums, type ClusterSums, sumsOf } from "./bootstrap-sums";
import { accuracyOf, decisiveAgreementOf, kappaOf, tieDiscountedOf, totals } from "./label-measures";
import { LABEL_TABLE_SIZE, pluralityTables, voteTables } from "./label-tables";
import type { UnitVerdicts } from "./unit-verdicts";

export interface MeasuredAgreement {
  value: number;
  interval: Estimate<Interval>;
}

/** How far a judge agrees with one human label per row. An unparsable verdict is a label that no human gives: a miss. */
export interface JudgeAgreement {
  /** Share of equal labels; MT-bench's setup S1 where rows are votes. */
  accuracy: Estimate<MeasuredAgreement>;
  kappa: Estimate<MeasuredAgreement>;
  tieDiscounted: Estimate<MeasuredAgreement>;
  /** Share of equal labels where both name a winner; MT-bench's setup S2 where rows are votes. */
  decisive: Estimate<MeasuredAgreement>;
}

/** With the unique plurality of votes; n counts comparisons that have one and a verdict. Intervals are a bootstrap over prompts. */
export function agreementWithPlurality(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  rng: Rng,
  options: BootstrapOptions = {},
): JudgeAgreement {
  const gap = gapOf(judgments, verdicts);
  return measure(pluralityTables(judgments, verdicts), rng, options, gap, "with the unique plurality of votes");
}

/** With every vote (all pairs of a vote and the verdict, pooled: MT-bench's agreement between two kinds of judges); n counts votes. */
export function agreementWithVotes(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  rng: Rng,
  options: BootstrapOptions = {},
): JudgeAgreement {
  return measure(voteTables(judgments, verdicts), rng, options, gapOf(judgments, verdicts), "with every vote");
}

/** With one annotator; n counts their votes on comparisons with a verdict. */
export function agreementWithAnnotator(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  rater: number,
  rng: Rng,
  options: BootstrapOptions = {},
): JudgeAgreement {
  const tables = voteTables(judgments, verdicts, rater);
  return measure(tables, rng, options, gapOf(judgments, verdicts), "with one annotator");
}

function gapOf(judgments: Judgments, verdicts: UnitVerdicts): Reason {
  return judgments.length === 0 || verdicts.length === 0 ? "no_judgments" : "no_common_items";
}

function measure(
  tables: ClusterSums,
  rng: Rng,
  options: BootstrapOptions,
  gap: Reason,
  method: string,
): JudgeAgreement {
  const table = sumsOf(tables, LABEL_TABLE_SIZE);
  const all = totals(table, () => true).n;
  const measures = [accuracyOf, kappaOf, tieDiscountedOf, decisiveAgreementOf];
  const intervals = bootstrapSums(tables, measures, rng, options);
  const sizes = [all, all, totals(table, isDecided).n, totals(table, isDecisive).n];
  const [accuracy, kappa, tieDiscounted, decisive] = measures.map((of, i): Estimate<MeasuredAgreement> => {
    const value = of(table);
    if (all === 0) return undefinedFor(gap, 0);
    // Only kappa can be without a value although there are rows: both sides gave one label throughout.
    if (value === null) return undefinedFor(sizes[i] === 0 ? "no_decisive_votes" : "no_variation", sizes[i]);
    return { ok: true, value: { value, interval: intervals[i] }, n: sizes[i], method };
  });
  return { accuracy, kappa, tieDiscounted, decisive };
}

const isDecided = (label: number, verdict: number) => label !== 3 && verdict !== 3;
const isDecisive = (label: number, verdict: number) => [label, verdict].every((code) => code === 0 || code === 2);
