import { REPORT_SEED } from "@/lib/results/report-seed";
import { type Coefficient, controlReport } from "@/lib/stats/control/control-report";
import type { Covariates } from "@/lib/stats/control/covariate-groups";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import type { ResultsFilter } from "./filter";

export interface StyleCoefficient {
  /** "left side", or a feature. */
  name: string;
  /** One standard deviation of the feature's differences, in its own unit; 1 for the side, 0 where it never differs. */
  scale: number;
  estimate: Estimate<Coefficient>;
}

/** A win rate at equal length and style, on no side. */
export interface EqualWinRate {
  value: number;
  interval: Interval;
}

export interface StyleFigure {
  coefficients: StyleCoefficient[];
  /** In the order of the study's pairs. */
  pairs: EqualWinRate[];
  /** Against each other system equally often, in the study's order. */
  systems: EqualWinRate[];
  phrase: string;
  why: string;
  /** Few votes for so many effects: intervals are rough. */
  fewVotes: boolean;
}

export interface StyleReport {
  /** null where there are very many votes and the reader has not asked. */
  control: Estimate<StyleFigure> | null;
  /** Votes that stay out because the text of a response is missing. */
  leftOut: number;
}

/** Votes for each effect, and each strength, below which the page warns. */
const VOTES_PER_EFFECT = 10;

/** From here on the fit takes seconds, so that a reader has to ask for it. */
const VERY_MANY_VOTES = 250_000;

/** What length, style and side did to votes, and win rates without them. */
export function styleReport(
  judgments: Judgments,
  pairs: SystemPairs,
  style: Covariates,
  { bothBadAsTie, level, estimateStyle }: Pick<ResultsFilter, "bothBadAsTie" | "level" | "estimateStyle">,
): StyleReport {
  if (judgments.length >= VERY_MANY_VOTES && !estimateStyle) return { control: null, leftOut: 0 };
  const report = controlReport(judgments, pairs, style, seededRng(REPORT_SEED), { bothBadAsTie, level });
  if (!report.ok) return { control: report, leftOut: withoutTexts(judgments, style) };
  const { coefficients, systems, rule, leftOut, fit } = report.value;
  const contrasts = new Map(report.value.pairs.map((pair) => [pair.i * pairs.systems + pair.j, pair]));
  const value: StyleFigure = {
    coefficients,
    pairs: Array.from(pairs.a, (a, index) => {
      const [low, high] = [Math.min(a, pairs.b[index]), Math.max(a, pairs.b[index])];
      // Every two systems have a contrast.
      const { winProbability, winProbabilityInterval } = contrasts.get(low * pairs.systems + high)!;
      if (a === low) return { value: winProbability, interval: winProbabilityInterval };
      return { value: 1 - winProbability, interval: turned(winProbabilityInterval) };
    }),
    systems,
    phrase: rule.phrase,
    why: rule.why,
    fewVotes: report.n < VOTES_PER_EFFECT * (fit.used.length + pairs.systems - 1),
  };
  return { control: { ...report, value }, leftOut };
}

function withoutTexts({ unit }: Judgments, { columns }: Covariates): number {
  return unit.reduce((sum, index) => sum + (columns.every((column) => Number.isFinite(column[index])) ? 0 : 1), 0);
}

function turned({ low, high, level }: Interval): Interval {
  return { low: 1 - high, high: 1 - low, level };
}
