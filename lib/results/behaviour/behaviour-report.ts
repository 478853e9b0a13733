import type { ResultsColumns } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import { leaveOneOutAgreement } from "@/lib/stats/agreement/leave-one-out-agreement";
import { dawidSkene } from "@/lib/stats/annotators/dawid-skene";
import { type Drift, drift } from "@/lib/stats/annotators/drift";
import { chooseLabelModel, type LabelModelChoice } from "@/lib/stats/annotators/label-model-rule";
import { oneCoin } from "@/lib/stats/annotators/one-coin";
import { raterHabits } from "@/lib/stats/annotators/rater-habits";
import { type SideRun, sideRuns } from "@/lib/stats/annotators/side-runs";
import type { Estimate } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_BOTH_BAD } from "@/lib/stats/judgments/judgments";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { type Remark, remarksOn } from "./behaviour-remarks";

/** How one annotator votes, over all pairs of systems. */
export interface AnnotatorBehaviour {
  id: string;
  label: string;
  votes: number;
  /** Share of right answers by the model of true labels; null where it was not fitted. */
  accuracy: Estimate<number> | null;
  /** Agreement with the most frequent answer of the others. */
  agreement: Estimate<number>;
  leftRate: Estimate<number>;
  tieRate: Estimate<number>;
  medianSeconds: Estimate<number>;
  run: Estimate<SideRun>;
  /** Null where it was not computed. */
  drift: Drift | null;
  remarks: Remark[];
}

export interface BehaviourReport {
  /** What accuracy and drift rest on; null where there are so many votes that the reader is asked first. */
  model: (LabelModelChoice & { iterations: number; converged: boolean }) | null;
  votes: number;
  /** Those with a vote, in the study's order. */
  annotators: AnnotatorBehaviour[];
}

/** Up to here a model that settles slowly takes about a second. */
const AT_ONCE = 30_000;

/** `judgments` are the votes of the question chosen, in the order of time. */
export function behaviourReport(judgments: Judgments, columns: ResultsColumns, filter: ResultsFilter): BehaviourReport {
  const raters = columns.annotators.length;
  const estimated = judgments.length <= AT_ONCE || filter.estimateAnnotators;
  const labels = estimated ? trueLabels(judgments, raters) : null;
  const trends = estimated ? drift(judgments, raters, filter.level) : null;
  const habits = raterHabits(judgments, raters);
  const agreements = leaveOneOutAgreement(judgments, raters);
  const runs = sideRuns(judgments, raters);
  const peers = {
    annotators: habits.filter(({ votes }) => votes > 0).length,
    answers: columns.bothBad || judgments.outcome.includes(OUTCOME_BOTH_BAD) ? 4 : 3,
    seconds: typicalSeconds(habits.flatMap(({ medianSeconds }) => (medianSeconds.ok ? [medianSeconds.value] : []))),
  };
  const annotators = habits.map((own, index): AnnotatorBehaviour => {
    const behaviour = {
      habits: own,
      accuracy: labels?.accuracy[index] ?? null,
      drift: trends?.[index] ?? null,
      run: runs[index],
    };
    const { counts: _, ...figures } = own;
    return {
      id: columns.annotators[index].id,
      label: columns.annotators[index].label,
      ...figures,
      accuracy: behaviour.accuracy,
      drift: behaviour.drift,
      run: behaviour.run,
      agreement: agreements[index],
      remarks: remarksOn(behaviour, peers),
    };
  });
  return {
    model: labels?.model ?? null,
    votes: judgments.length,
    annotators: annotators.filter(({ votes }) => votes > 0),
  };
}

function trueLabels(judgments: Judgments, raters: number) {
  const choice = chooseLabelModel(judgments);
  const fit = choice.model === "dawid-skene" ? dawidSkene(judgments, raters) : oneCoin(judgments, raters);
  return {
    model: { ...choice, iterations: fit.ok ? (fit.iterations ?? 0) : 0, converged: !fit.ok || fit.converged !== false },
    accuracy: fit.ok ? fit.value.accuracy : Array.from({ length: raters }, () => fit),
  };
}

function typicalSeconds(medians: number[]): number | null {
  return medians.length < 3
    ? null
    : quantileOfSorted(
        medians.sort((x, y) => x - y),
        0.5,
      );
}
