import type { JudgmentRow } from "@/lib/stats/laws/laws";

export interface NaiveLabelOptions {
  model: "free" | "symmetric" | "one-coin";
  byPair: boolean;
  smoothing: number;
  iterations: number;
}

const MIRROR = [2, 1, 0, 3];
const FLOOR = 1e-10;

/**
 * EM from the definition: every probability looked up by its names, products instead of sums of logarithms. posterior[unit][class]
 * and errors[rater][class][answer] by outcome code, for the classes that occur.
 */
export function naiveLabels(rows: JudgmentRow[], { model, byPair, smoothing, iterations }: NaiveLabelOptions) {
  const said = new Set(rows.map(({ outcome }) => outcome));
  if (model !== "free") for (const code of [...said]) said.add(MIRROR[code]);
  const classes = [...said].sort();
  const raters = [...new Set(rows.map(({ rater }) => rater))];
  const unitOf = (row: JudgmentRow) => row.unit ?? row.cluster;
  const units = [...new Set(rows.map(unitOf))];
  const pairOf = (unit: number) => (byPair ? (rows.find((row) => unitOf(row) === unit)?.pair ?? 0) : 0);
  const votesOn = (unit: number) => rows.filter((row) => unitOf(row) === unit);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const table = (value: (k: number, answer: number) => number) =>
    Object.fromEntries(
      classes.map((k) => [k, Object.fromEntries(classes.map((answer) => [answer, value(k, answer)]))]),
    );
  type Table = ReturnType<typeof table>;

  const shares = Object.fromEntries(
    units.map((unit) => {
      const votes = votesOn(unit);
      return [
        unit,
        Object.fromEntries(classes.map((k) => [k, votes.filter(({ outcome }) => outcome === k).length / votes.length])),
      ];
    }),
  );
  let posterior = shares;
  const counts = (votes: JudgmentRow[], by: typeof shares) =>
    table((k, answer) => sum(votes.filter(({ outcome }) => outcome === answer).map((row) => by[unitOf(row)][k])));
  const normal = (counted: Table, floor: (answer: number) => number): Table => {
    const both = table((k, answer) =>
      model === "free" ? counted[k][answer] : (counted[k][answer] + counted[MIRROR[k]][MIRROR[answer]]) / 2,
    );
    const raised = table((k, answer) => Math.max(both[k][answer], floor(answer)));
    return table((k, answer) => raised[k][answer] / (sum(classes.map((other) => raised[k][other])) || 1));
  };
  const centre = normal(counts(rows, shares), () => FLOOR);
  const meanRight = sum(rows.map((row) => shares[unitOf(row)][row.outcome])) / rows.length;

  const errorsOf = (rater: number): Table => {
    const own = rows.filter((row) => row.rater === rater);
    const counted = counts(own, posterior);
    if (model === "one-coin") {
      const right = sum(classes.map((k) => counted[k][k])) + smoothing * meanRight;
      const accuracy = Math.min(1 - FLOOR, Math.max(FLOOR, right / (own.length + smoothing)));
      return table((k, answer) => (k === answer ? accuracy : (1 - accuracy) / (classes.length - 1)));
    }
    const gave = (answer: number) =>
      own.some(({ outcome }) => outcome === answer || (model === "symmetric" && outcome === MIRROR[answer]));
    const pulled = table((k, answer) => counted[k][answer] + smoothing * centre[k][answer]);
    return normal(pulled, (answer) => (smoothing > 0 || gave(answer) ? FLOOR : 0));
  };
  const overall = (k: number) => sum(units.map((unit) => shares[unit][k])) / units.length;
  const centred = (k: number) => (model === "free" ? overall(k) : (overall(k) + overall(MIRROR[k])) / 2);
  const prevalenceOf = (pair: number) => {
    const own = units.filter((unit) => pairOf(unit) === pair);
    const share = (k: number) =>
      (sum(own.map((unit) => posterior[unit][k])) + smoothing * centred(k)) / (own.length + smoothing);
    const even = model !== "free" && !byPair;
    return Object.fromEntries(classes.map((k) => [k, even ? (share(k) + share(MIRROR[k])) / 2 : share(k)]));
  };

  const parameters = () => ({
    errors: Object.fromEntries(raters.map((rater) => [rater, errorsOf(rater)])),
    prevalence: Object.fromEntries(units.map((unit) => [pairOf(unit), prevalenceOf(pairOf(unit))])),
  });
  let { errors, prevalence } = parameters();
  let logLikelihood = 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    logLikelihood = 0;
    posterior = Object.fromEntries(
      units.map((unit) => {
        const chance = (k: number) =>
          votesOn(unit).reduce(
            (product, { rater, outcome }) => product * errors[rater][k][outcome],
            Math.max(prevalence[pairOf(unit)][k], FLOOR),
          );
        const total = sum(classes.map(chance));
        logLikelihood += Math.log(total);
        return [unit, Object.fromEntries(classes.map((k) => [k, chance(k) / total]))];
      }),
    );
    ({ errors, prevalence } = parameters());
  }
  return { classes, units, raters, posterior, errors, logLikelihood };
}
