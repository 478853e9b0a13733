import type { Estimate, Interval } from "@/lib/stats/estimate";

export type AgreementMeasureId = "alpha_ordinal" | "alpha_nominal" | "percent_agreement" | "tie_discounted_accuracy";

export interface AgreementMeasure {
  id: AgreementMeasureId;
  /** For print: "Krippendorff's alpha, ordinal". */
  name: string;
  /** Heading of docs/methods.md. */
  anchor: string;
  estimate: Estimate<number>;
  /** Bootstrap over prompts. */
  interval: Estimate<Interval>;
  /** "Both bad" votes that this measure leaves out. */
  leftOut: number;
}

/** Agreement among annotators, for one pair of systems or pooled over all. */
export interface AgreementReport {
  /** Key of the pair of systems, null where pooled. */
  pair: string | null;
  /** One sentence: which system is called a. */
  orientation: string;
  /** Comparisons with at least two votes, and the votes on them. */
  comparisons: number;
  votes: number;
  annotators: number;
  measures: AgreementMeasure[];
}
