import { agreementsOf } from "@/lib/stats/agreement/agreement-measure";
import { chanceCorrected } from "@/lib/stats/agreement/chance-corrected";
import { cohenKappa } from "@/lib/stats/agreement/cohen-kappa";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { raterPairs } from "@/lib/stats/agreement/rater-pairs";
import { outcomeTable } from "@/lib/stats/agreement/rating-table";
import { tieDiscountedAccuracy } from "@/lib/stats/agreement/tie-discounted-accuracy";
import { agreementS1, agreementS2 } from "@/lib/stats/agreement/vote-pair-agreement";
import type { Estimate } from "@/lib/stats/estimate";
import { agreementWithPlurality } from "@/lib/stats/judges/judge-agreement";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { emptyVerdicts, VERDICT_UNPARSABLE } from "@/lib/stats/judges/verdicts";
import { emptyJudgments, type Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { type DataSet, readRows } from "./data-folder";

const HUMANS = "pandalm/testset-v1.json";
const JUDGE = "pandalm/gpt-3.5-turbo-testset-v1.json";

/** As printed for the test set: three annotators, and GPT-3.5 against their majority with what cannot be parsed as a label of its own. */
const PRINTED: Record<string, string> = {
  "Cohen's kappa of annotators 1 and 2": "0.8520",
  "Cohen's kappa of annotators 1 and 3": "0.8789",
  "Cohen's kappa of annotators 2 and 3": "0.8617",
  "Fleiss' kappa": "0.8642",
  "Krippendorff's alpha, nominal": "0.8642",
  "tie-discounted accuracy": "0.9369",
  S1: "2757/2997",
  S2: "2482/2620",
  "items with a majority": "999",
  "accuracy of GPT-3.5 against the majority": "0.698",
  "kappa of GPT-3.5 against the majority": "0.476",
};

export const pandalm: DataSet = {
  name: "PandaLM",
  files: [HUMANS, JUDGE],
  figures: (folder) => {
    const computed = pandalmFigures(folder);
    return Object.entries(PRINTED).map(([name, expected]) => ({ name, expected, computed: computed[name] ?? "none" }));
  },
};

export function pandalmFigures(folder: string): Record<string, string> {
  const judgments = readJudgments(folder);
  const categories = [0, 1, 2];
  const [fleiss, alpha, accuracy, s1, s2] = agreementsOf(outcomeTable(judgments), [
    chanceCorrected({ coefficient: "fleiss", categories }),
    krippendorffAlpha({ metric: "nominal", categories }),
    tieDiscountedAccuracy(),
    agreementS1(),
    agreementS2(),
  ]);
  const kappas = raterPairs(judgments, { categories }).map(({ first, second, confusion }) => {
    const kappa = cohenKappa(confusion);
    return [
      `Cohen's kappa of annotators ${first + 1} and ${second + 1}`,
      digits(kappa.ok ? kappa.value.coefficient : null, 4),
    ];
  });
  const judge = agreementWithPlurality(judgments, readVerdicts(folder), seededRng(1), { rounds: 20 });
  return {
    ...Object.fromEntries(kappas),
    "Fleiss' kappa": digits(numberOf(fleiss), 4),
    "Krippendorff's alpha, nominal": digits(numberOf(alpha), 4),
    "tie-discounted accuracy": digits(numberOf(accuracy), 4),
    S1: fraction(s1),
    S2: fraction(s2),
    "items with a majority": String(judge.accuracy.n),
    "accuracy of GPT-3.5 against the majority": digits(judge.accuracy.ok ? judge.accuracy.value.value : null, 3),
    "kappa of GPT-3.5 against the majority": digits(judge.kappa.ok ? judge.kappa.value.value : null, 3),
  };
}

const numberOf = (estimate: Estimate<number>) => (estimate.ok ? estimate.value : null);
const digits = (value: number | null, count: number) => value?.toFixed(count) ?? "none";
const fraction = (estimate: Estimate<number>) =>
  estimate.ok ? `${Math.round(estimate.value * estimate.n)}/${estimate.n}` : "none";

/** Their answers are 0 for a tie, 1 and 2 for a response. */
const OUTCOMES: Record<string, number> = { "0": 1, Tie: 1, "1": 0, "2": 2 };

function readJudgments(folder: string): Judgments {
  const items = readRows<Record<string, number>>(folder, HUMANS);
  const judgments = emptyJudgments(3 * items.length);
  items.forEach((item, unit) => {
    for (let rater = 0; rater < 3; rater++) {
      const row = 3 * unit + rater;
      judgments.unit[row] = judgments.cluster[row] = unit;
      judgments.rater[row] = rater;
      judgments.outcome[row] = OUTCOMES[item[`annotator${rater + 1}`]];
    }
  });
  return judgments;
}

function readVerdicts(folder: string) {
  const items = readRows<{ gpt_result: string }>(folder, JUDGE);
  const verdicts = emptyVerdicts(items.length);
  items.forEach(({ gpt_result }, unit) => {
    verdicts.unit[unit] = verdicts.cluster[unit] = unit;
    verdicts.outcome[unit] = OUTCOMES[gpt_result] ?? VERDICT_UNPARSABLE;
  });
  return unitVerdicts(verdicts);
}
