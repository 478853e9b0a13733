import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/dawid-skene.json";
import small from "@/lib/stats/golden/small-study.json";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { dawidSkene } from "./dawid-skene";

const PLAIN = { confusion: "free", prevalence: "pooled", smoothing: 0, tolerance: 0 } as const;

/** The study as it was drawn: the golden fit is not turned into canonical orientation. */
const asDrawn = judgmentsOf(
  small.votes.rows.map(([unit, rater, outcome]) => ({ unit, cluster: small.units.rows[unit][0], rater, outcome })),
);

test.each(Object.entries(golden.output))(
  "after %s iterations every figure is the reference's",
  (iterations, output) => {
    const fit = definedValue(dawidSkene(asDrawn, 8, { ...PLAIN, maxIterations: Number(iterations) }));
    const close = (value: number, expected: number) =>
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(golden.tolerance);
    const labels = [0, 0, 0];
    output.probas.forEach((row, unit) => {
      for (const k of row.keys()) close(fit.posterior[unit * 4 + k], row[k]);
      labels[row.indexOf(Math.max(...row))]++;
    });
    expect(labels).toEqual(output.hard_label_counts);
    for (const k of output.priors.keys()) close(fit.prevalence[k], output.priors[k]);
    output.first_worker_confusion_obs_by_true.forEach((row, answer) => {
      for (const k of row.keys()) close(fit.confusion[k * 4 + answer], row[k]);
    });
    close(fit.logLikelihood, output.loglik_before_last_mstep);
  },
);
