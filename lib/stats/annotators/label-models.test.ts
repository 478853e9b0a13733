import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";
import { definedValue, isFiniteThroughout, type JudgmentRow, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { naiveLabels } from "@/lib/stats/naive/label-models";
import { seededRng } from "@/lib/stats/random/rng";
import { majorityLabels, posteriorLabels } from "./comparison-labels";
import { type DawidSkeneOptions, dawidSkene } from "./dawid-skene";
import type { TrueLabels } from "./label-fit-summary";
import { oneCoin } from "./one-coin";

/** Three votes a comparison by raters of different skill; pairs 0 … 2; the truth is `truth[unit]`. */
function study(seed: number, units = 60, raters = 6): { rows: JudgmentRow[]; truth: number[] } {
  const rng = seededRng(seed);
  const skill = Array.from({ length: raters }, () => 0.6 + 0.35 * rng.float());
  const truth = Array.from({ length: units }, () => [0, 0, 2, 1, 3][rng.int(5)]);
  const rows = truth.flatMap((right, unit) =>
    [0, 1, 2].map((turn) => {
      const rater = (unit * 5 + turn) % raters;
      const outcome = rng.float() < skill[rater] ? right : rng.int(4);
      return { unit, cluster: unit >> 1, rater, outcome, pair: unit % 3 };
    }),
  );
  return { rows, truth };
}

const VARIANTS = [
  { model: "free", byPair: false, smoothing: 0 },
  { model: "free", byPair: true, smoothing: 5 },
  { model: "symmetric", byPair: true, smoothing: 10 },
  { model: "symmetric", byPair: false, smoothing: 0 },
  { model: "one-coin", byPair: true, smoothing: 10 },
  { model: "one-coin", byPair: false, smoothing: 0 },
] as const;
interface Variant {
  model: "free" | "symmetric" | "one-coin";
  byPair: boolean;
  smoothing: number;
}

function fitOf(rows: JudgmentRow[], { model, byPair, smoothing }: Variant, options: DawidSkeneOptions = {}) {
  const choice = { prevalence: byPair ? "by pair" : "pooled", smoothing, ...options } as const;
  const raters = 1 + Math.max(0, ...rows.map(({ rater }) => rater));
  if (model === "one-coin") return oneCoin(judgmentsOf(rows), raters, choice);
  return dawidSkene(judgmentsOf(rows), raters, { ...choice, confusion: model });
}

describe.each(VARIANTS)("$model, prevalence by pair: $byPair, smoothing $smoothing", (variant) => {
  test("every posterior, error and likelihood agrees with the definition", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(1, 2, 7), (seed, iterations) => {
        const { rows } = study(seed, 15, 4);
        const fast = definedValue(fitOf(rows, variant, { maxIterations: iterations, tolerance: 0 }));
        const naive = naiveLabels(rows, { ...variant, iterations });
        fc.pre(!fast.relabelled);
        expect(fast.logLikelihood).toBeCloseTo(naive.logLikelihood, 8);
        naive.units.forEach((unit, row) => {
          expect(fast.unit[row]).toBe(unit);
          for (const k of naive.classes) expect(fast.posterior[row * 4 + k]).toBeCloseTo(naive.posterior[unit][k], 8);
        });
        for (const rater of naive.raters) {
          for (const k of naive.classes) {
            for (const answer of naive.classes) {
              expect(fast.confusion[(rater * 4 + k) * 4 + answer]).toBeCloseTo(naive.errors[rater][k][answer], 8);
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("posteriors, prevalence and rows of errors are distributions, and accuracies lie from 0 to 1", () => {
    const value = definedValue(fitOf(study(5).rows, variant));
    const rows = (array: Float64Array) =>
      Array.from({ length: array.length / 4 }, (_, i) => array.slice(i * 4, i * 4 + 4).reduce((sum, x) => sum + x, 0));
    for (const sum of [...rows(value.posterior), ...rows(value.prevalence), ...rows(value.confusion)]) {
      expect(sum).toBeCloseTo(1, 9);
    }
    for (const accuracy of value.accuracy) {
      expect(definedValue(accuracy)).toBeGreaterThanOrEqual(0);
      expect(definedValue(accuracy)).toBeLessThanOrEqual(1);
    }
    expect(isFiniteThroughout(value)).toBe(true);
  });

  test("other numbers for raters and comparisons, and another order of votes, change nothing but places", () => {
    const { rows } = study(3);
    const moved = rows.map((row) => ({ ...row, rater: 5 - row.rater, unit: 59 - (row.unit ?? 0) })).reverse();
    const [one, other] = [rows, moved].map((votes) => definedValue(fitOf(votes, variant, { maxIterations: 20 })));
    for (let unit = 0; unit < 60; unit++) {
      for (let k = 0; k < 4; k++) {
        expect(other.posterior[(59 - unit) * 4 + k]).toBeCloseTo(one.posterior[unit * 4 + k], 8);
      }
    }
    one.accuracy.forEach((accuracy, rater) => {
      expect(definedValue(other.accuracy[5 - rater])).toBeCloseTo(definedValue(accuracy), 8);
    });
  });

  test("seen from b, the classes a and b change places and nothing else", () => {
    const { rows } = study(4);
    const [one, other] = [rows, swapRows(rows)].map((votes) =>
      definedValue(fitOf(votes, variant, { maxIterations: 20 })),
    );
    expectMirrored(one, other, () => true);
  });
});

test("without smoothing no iteration lowers the likelihood", () => {
  for (const variant of VARIANTS.filter(({ smoothing }) => smoothing === 0)) {
    for (let seed = 1; seed <= 5; seed++) {
      const { rows } = study(seed);
      const path = Array.from(
        { length: 15 },
        (_, i) => definedValue(fitOf(rows, variant, { maxIterations: i + 1, tolerance: 0 })).logLikelihood,
      );
      // The floor under empty cells may cost its own size.
      for (let i = 1; i < path.length; i++) expect(path[i]).toBeGreaterThanOrEqual(path[i - 1] - 1e-6);
    }
  }
});

test("with smoothing no iteration lowers the likelihood times its priors", () => {
  const smoothing = 5;
  const { rows } = study(9, 40);
  const variant = { model: "free", byPair: false, smoothing } as const;
  const units = 40;
  const share = (unit: number, k: number) => rows.filter((row) => row.unit === unit && row.outcome === k).length / 3;
  const all = [0, 1, 2, 3];
  const table = all.map((k) =>
    all.map((answer) =>
      rows.filter(({ outcome }) => outcome === answer).reduce((sum, { unit = 0 }) => sum + share(unit, k), 0),
    ),
  );
  const centre = table.map((row) => row.map((count) => count / row.reduce((sum, x) => sum + x, 0)));
  const classShare = all.map((k) =>
    Array.from({ length: units }, (_, unit) => share(unit, k) / units).reduce((sum, x) => sum + x, 0),
  );
  const priors = ({ confusion, prevalence }: TrueLabels) => {
    let sum = 0;
    for (let rater = 0; rater < 6; rater++) {
      for (const k of all)
        for (const l of all) sum += smoothing * centre[k][l] * Math.log(confusion[(rater * 4 + k) * 4 + l]);
    }
    return sum + all.reduce((part, k) => part + smoothing * classShare[k] * Math.log(prevalence[k]), 0);
  };
  // The prevalence shown is of the posteriors alone; the model's own lies between it and the vote shares.
  const modelPrevalence = (value: TrueLabels) => ({
    ...value,
    prevalence: value.prevalence.map((p, k) => (p * units + smoothing * classShare[k]) / (units + smoothing)),
  });
  const fits = Array.from({ length: 15 }, (_, i) =>
    definedValue(fitOf(rows, variant, { maxIterations: i + 1, tolerance: 0 })),
  );
  const path = fits.slice(1).map((value, i) => value.logLikelihood + priors(modelPrevalence(fits[i])));
  for (let i = 1; i < path.length; i++) expect(path[i]).toBeGreaterThanOrEqual(path[i - 1] - 1e-9);
});

test("turning one pair of systems round turns the labels of its comparisons and leaves all else alone, unless errors are free", () => {
  const { rows } = study(6);
  const turned = rows.map((row) => (row.pair === 1 ? swapRows([row])[0] : row));
  for (const variant of VARIANTS.filter(({ model }) => model !== "free")) {
    const [one, other] = [rows, turned].map((votes) => definedValue(fitOf(votes, variant, { maxIterations: 20 })));
    expectMirrored(one, other, (unit) => unit % 3 === 1);
  }
  const [one, other] = [rows, turned].map((votes) => definedValue(fitOf(votes, VARIANTS[0], { maxIterations: 20 })));
  expect(() => expectMirrored(one, other, (unit) => unit % 3 === 1)).toThrow();
});

function expectMirrored(one: TrueLabels, other: TrueLabels, turned: (unit: number) => boolean) {
  for (let row = 0; row < one.unit.length; row++) {
    for (let k = 0; k < 4; k++) {
      const image = turned(one.unit[row]) ? [2, 1, 0, 3][k] : k;
      expect(other.posterior[row * 4 + image]).toBeCloseTo(one.posterior[row * 4 + k], 7);
    }
  }
  one.accuracy.forEach((accuracy, rater) => {
    expect(definedValue(other.accuracy[rater])).toBeCloseTo(definedValue(accuracy), 7);
  });
}

test("the whole data twice over leave the plain fit alone", () => {
  const { rows } = study(7);
  const twice = [...rows, ...rows.map((row) => ({ ...row, unit: (row.unit ?? 0) + 60 }))];
  const [one, other] = [rows, twice].map((votes) => definedValue(fitOf(votes, VARIANTS[0], { maxIterations: 30 })));
  for (let i = 0; i < one.posterior.length; i++) expect(other.posterior[i]).toBeCloseTo(one.posterior[i], 6);
});

test("fits settle, and say in how many iterations", () => {
  const estimate = fitOf(study(8).rows, VARIANTS[2]);
  expect(estimate).toMatchObject({ ok: true, converged: true, n: 180 });
  expect(fitOf(study(8).rows, VARIANTS[2], { maxIterations: 2 })).toMatchObject({ iterations: 2, converged: false });
});

test("both models find the truth more often than the majority, and rank raters by skill", () => {
  let right = { majority: 0, "dawid-skene": 0, "one-coin": 0 };
  for (let seed = 1; seed <= 10; seed++) {
    const { rows, truth } = study(seed, 300, 7);
    const spammed = rows.map((row, i) => (row.rater < 2 ? { ...row, outcome: (i * 7) % 3 } : row));
    const judgments = judgmentsOf(spammed);
    const labels = {
      majority: majorityLabels(judgments, 7),
      "dawid-skene": posteriorLabels(definedValue(dawidSkene(judgments, 7))),
      "one-coin": posteriorLabels(definedValue(oneCoin(judgments, 7))),
    };
    const hits = ({ label }: { label: Uint8Array }) => label.filter((code, unit) => code === truth[unit]).length;
    right = {
      majority: right.majority + hits(labels.majority),
      "dawid-skene": right["dawid-skene"] + hits(labels["dawid-skene"]),
      "one-coin": right["one-coin"] + hits(labels["one-coin"]),
    };
    const accuracy = definedValue(oneCoin(judgments, 7)).accuracy.map(definedValue);
    expect(Math.max(...accuracy.slice(0, 2))).toBeLessThan(Math.min(...accuracy.slice(2)));
  }
  expect(right["dawid-skene"]).toBeGreaterThan(right.majority * 1.05);
  expect(right["one-coin"]).toBeGreaterThan(right.majority * 1.05);
});

test("each lack has its reason", () => {
  for (const model of [dawidSkene, oneCoin]) {
    const of = (votes: [number, number, number][], raters = 3) =>
      model(judgmentsOf(votes.map(([cluster, rater, outcome]) => ({ cluster, rater, outcome }))), raters);
    expect(of([])).toMatchObject({ ok: false, reason: "no_judgments", n: 0 });
    expect(of([[0, 5, 0]])).toMatchObject({ ok: false, reason: "no_judgments", n: 0 });
    expect(
      of([
        [0, 1, 0],
        [0, 1, 2],
      ]),
    ).toMatchObject({ ok: false, reason: "one_rater", n: 2 });
    expect(
      of([
        [0, 1, 0],
        [1, 2, 2],
      ]),
    ).toMatchObject({ ok: false, reason: "no_overlap", n: 2 });
    expect(
      of([
        [0, 1, 1],
        [0, 2, 1],
      ]),
    ).toMatchObject({ ok: false, reason: "no_variation", n: 2 });
    const all = definedValue(
      of([
        [0, 1, OUTCOME_A],
        [0, 2, OUTCOME_A],
        [1, 1, OUTCOME_A],
      ]),
    );
    expect([...posteriorLabels(all).label]).toEqual([OUTCOME_A, OUTCOME_A]);
    expect(all.accuracy[0]).toMatchObject({ reason: "no_judgments" });
  }
});

test("both bad is a class of its own, or a tie where the reader chose so", () => {
  const rows = [0, 1, 2, 3].flatMap((outcome) => [0, 1].map((rater) => ({ cluster: outcome, rater, outcome })));
  const labels = (bothBadAsTie: boolean) =>
    posteriorLabels(definedValue(dawidSkene(judgmentsOf(rows), 2, { bothBadAsTie }))).label;
  expect([...labels(false)]).toEqual([0, 1, 2, 3]);
  expect([...labels(true)]).toEqual([0, 1, 2, 1]);
});

test("on any votes every answer is finite", () => {
  const row = fc.record({
    cluster: fc.nat(8),
    rater: fc.nat(4),
    outcome: fc.constantFrom(OUTCOME_A, 1, OUTCOME_B, 3),
    pair: fc.nat(1),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom(...VARIANTS), (rows, variant) => {
      expect(isFiniteThroughout(fitOf(rows, variant, { maxIterations: 60 }))).toBe(true);
    }),
  );
});

test("many copies of comparisons with many votes each have as many times the likelihood", () => {
  const copies = (count: number) =>
    Array.from({ length: count * 5 * 18 }, (_, i) => {
      const [rater, cluster] = [i % 18, Math.floor(i / 18)];
      return { cluster, rater, outcome: (rater + (cluster % 5) * (1 + (rater % 2))) % 3 };
    });
  const variant = { model: "symmetric", byPair: false, smoothing: 0 } as const;
  const fast = definedValue(fitOf(copies(300), variant, { maxIterations: 2, tolerance: 0 }));
  const naive = naiveLabels(copies(1), { ...variant, iterations: 2 });
  expect(fast.logLikelihood / naive.logLikelihood / 300).toBeCloseTo(1, 12);
});
