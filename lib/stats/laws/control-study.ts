import type { Covariates } from "@/lib/stats/control/covariate-groups";
import { type Judgments, SIDE_A_LEFT, SIDE_B_LEFT, SIDE_UNKNOWN } from "@/lib/stats/judgments/judgments";
import { allSystemPairs, type SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { judgmentsOf } from "./laws";
import { smallStudy } from "./small-study";

export interface ControlStudy {
  judgments: Judgments;
  pairs: SystemPairs;
  covariates: Covariates;
}

/** The small study with sides dealt by number, and its lengths. */
export function smallControlStudy(): ControlStudy {
  const { judgments, pairs, units } = smallStudy();
  judgments.unit.forEach((unit, row) => {
    judgments.displayedSide[row] = (unit + judgments.rater[row]) % 2 === 0 ? SIDE_A_LEFT : SIDE_B_LEFT;
  });
  const length = Float64Array.from(units, ({ lengthA, lengthB }) => lengthA - lengthB);
  return { judgments, pairs, covariates: { names: ["length"], columns: [length], by: "unit" } };
}

/** The 600 votes of the golden record "synthetic/control_two_features". */
export function syntheticControlStudy(): ControlStudy {
  const draw = mulberry32(11);
  const strengths = [0, 0.3, 0.1, -0.4, 0.6];
  const pairs = allSystemPairs(strengths.length);
  const [length, lists]: number[][] = [[], []];
  const rows = Array.from({ length: 600 }, (_, unit) => {
    const [rater, cluster, pair] = [Math.floor(draw() * 12), Math.floor(draw() * 40), Math.floor(draw() * 10)];
    length.push(Math.floor(draw() * 2001) - 1000);
    lists.push(Math.floor(draw() * 7) - 3);
    const [shown, chance] = [draw(), draw()];
    const side = shown < 0.45 ? SIDE_A_LEFT : shown < 0.9 ? SIDE_B_LEFT : SIDE_UNKNOWN;
    const left = side === SIDE_UNKNOWN ? 0 : 0.5 - side;
    const taste = 0.0006 * length[unit] + 0.1 * lists[unit] + 0.3 * left + (0.1 * (rater - 6)) / 3;
    const win = 1 / (1 + Math.exp(-(strengths[pairs.a[pair]] - strengths[pairs.b[pair]] + taste)));
    const outcome = chance < 0.15 ? 1 : chance < 0.15 + 0.85 * win ? 0 : 2;
    return { unit, rater, cluster, pair, outcome, side };
  });
  const columns = [Float64Array.from(length), Float64Array.from(lists)];
  return { judgments: judgmentsOf(rows), pairs, covariates: { names: ["length", "lists"], columns, by: "row" } };
}

/** Tommy Ettinger's generator of 32 bits, which any language has in four lines. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
