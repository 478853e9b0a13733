import type { Estimate } from "@/lib/stats/estimate";
import { type KendallTau, kendallTau } from "@/lib/stats/judges/kendall-tau";
import { spearman } from "@/lib/stats/judges/spearman";
import type { UnitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { verdictJudgments } from "@/lib/stats/judges/verdicts";
import { weightedTau } from "@/lib/stats/judges/weighted-tau";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { averageWinRates } from "@/lib/stats/scores/average-win-rates";

export interface RankAgreement {
  /** What systems are ordered by: strengths, or average win rates where strengths have no finite fit. */
  by: "strength" | "average";
  /** Of each system; null where it has none. */
  humans: (number | null)[];
  judge: (number | null)[];
  tau: Estimate<KendallTau>;
  rho: Estimate<{ rho: number; pValue: number }>;
  weighted: Estimate<number>;
}

/** Do people and judge order the systems alike? Both by the same score. */
export function rankAgreement(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  pairs: SystemPairs,
  choice: BothBadChoice,
): RankAgreement {
  const matrices = [judgments, verdictJudgments(verdicts)].map((votes) => winMatrix(votes, pairs, choice));
  const fits = matrices.map((matrix) => fitBradleyTerry(matrix));
  const none = Array.from({ length: pairs.systems }, () => null);
  const [people, judge] = fits;
  const both = people.ok && judge.ok ? [people.value.theta, judge.value.theta] : null;
  const averages = matrices.map((matrix) => {
    const rates = averageWinRates(matrix);
    return rates.ok ? rates.value : none;
  });
  const [humans, own] = both ? both.map((theta) => [...theta]) : averages;
  const known = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN);
  const [x, y] = [known(humans), known(own)];
  return {
    by: both ? "strength" : "average",
    humans,
    judge: own,
    tau: kendallTau(x, y),
    rho: spearman(x, y),
    weighted: weightedTau(x, y),
  };
}
