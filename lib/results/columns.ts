import type { Covariates } from "@/lib/stats/control/covariate-groups";
import type { Judgments } from "@/lib/stats/judgments/judgments";

/** Votes of one question as columns, with what only results need to know of each row. */
export interface VoteColumns extends Judgments {
  /** 1 where the vote came too late for its slot: kept, but outside results unless the reader includes it. */
  surplus: Uint8Array;
}

export interface SystemLabel {
  id: string;
  name: string;
  /** base, base_icl, sft, rlhf or other. */
  method: string;
}

export interface AspectLabel {
  key: string;
  name: string;
  /** How many of the study's prompts it is asked about; null: every one. */
  asked: { prompts: number; of: number } | null;
}

export interface AnnotatorColumns {
  id: string;
  label: string;
  /** A program's votes, such as the demo's: said wherever they are shown. */
  simulated: boolean;
  /** Such as crowd or experts; null where no invitation named one. */
  group: string | null;
  skips: number;
  flags: number;
}

/**
 * Everything a results page is computed from: counted and surplus votes; training, gold, re-tests and excluded annotators stay out.
 * Indexes: `pair` into `pairs`, `rater` into `annotators`, `cluster` by prompt, `unit` by comparison (the same in every question).
 */
export interface ResultsColumns {
  /** In the study's order. */
  systems: SystemLabel[];
  /** Indexes into `systems`, in canonical orientation: a comes before b in the study's order. */
  pairs: { a: number; b: number }[];
  aspects: AspectLabel[];
  /** How much better a side can be on the study's scale: 1 without grades, 2 on five points, 3 on seven. */
  steps: number;
  /** Whether annotators may answer "both bad". */
  bothBad: boolean;
  annotators: AnnotatorColumns[];
  overall: VoteColumns;
  /** One per aspect, in the order of `aspects`. */
  byAspect: VoteColumns[];
  /** Length and style of the responses of each comparison as annotators read them, a's minus b's, by unit; NaN where a response is missing. */
  style: Covariates;
  /** Comparisons planned, and votes they ask for in all. */
  comparisons: number;
  neededVotes: number;
  /** In the whole study, annotators who have left included. */
  skips: number;
  flags: number;
}
