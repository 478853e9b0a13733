import type { Verdicts } from "@/lib/stats/judges/verdicts";

/** Verdicts on one question, one row a reply: comparison, displayed order and sample. */
export interface VerdictColumns extends Verdicts {
  /** For b, from 0 to 1; NaN where the judge gave no degree. */
  preference: Float64Array;
}

/** A rubric judge's replies, a row for each response (turn), aspect and sample. */
export interface ScoreColumns {
  length: number;
  /** Index into the study's systems. */
  system: Uint16Array;
  /** Numbered like the prompts of votes. */
  cluster: Uint32Array;
  /** 0 for the whole response, otherwise an aspect's place and one. */
  aspect: Uint16Array;
  /** NaN where no score could be read. */
  value: Float64Array;
}

/** What one version of a judge said, dry runs left out. */
export interface JudgeColumns {
  id: string;
  judgeId: string;
  judge: string;
  version: number;
  /** The model behind it, where it is known. */
  model: string | null;
  simulated: boolean;
  /** Of answers that were recorded elsewhere: by what, and when, in words. */
  recorded: string | null;
  /** Everything it said came from a file. */
  imported: boolean;
  /** The main question first, then the aspects in the study's order; units, clusters and pairs as in votes. */
  questions: VerdictColumns[];
  scores: ScoreColumns;
}
