import type { Interval } from "./estimate";

/** Which rule gave the interval of a win rate. */
export type IntervalRule =
  | "annotator_and_prompt"
  | "annotator"
  | "prompt"
  | "wild_annotator_and_prompt"
  | "wild_annotator"
  | "wild_prompt"
  | "independent_votes";

/** An interval of a win rate (0 to 1) with what the page says about it. */
export interface WinRateInterval extends Interval {
  rule: IntervalRule;
  /** Goes behind "95 % interval …, ": for example "clustered by annotator and prompt". */
  phrase: string;
  /** One sentence: why this rule and not another. */
  why: string;
  /** Heading of docs/methods.md that explains the rule. */
  anchor: string;
}
