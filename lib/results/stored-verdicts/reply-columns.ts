import type { ScoreColumns, VerdictColumns } from "@/lib/results/judges/columns";
import { VERDICT_UNPARSABLE } from "@/lib/stats/judges/verdicts";
import { SIDE_A_LEFT, SIDE_B_LEFT, SIDE_UNKNOWN } from "@/lib/stats/judgments/judgments";
import { newestAnswers } from "./newest-answers";

/** Numbers that columns use for the database's ids. New comparisons and prompts get the next ones: votes are numbered in the same maps. */
export interface Numbering {
  units: Map<number, number>;
  clusters: Map<number, number>;
  pairs: ReadonlyMap<number, number>;
  systems: ReadonlyMap<number, number>;
  /** From 1, 0 being the main question. */
  aspects: ReadonlyMap<number, number>;
}

export type Rows<Field extends string> = Record<Field, Float64Array>;
type VerdictField = "comparison" | "prompt" | "pair" | "aspect" | "order" | "sample" | "outcome" | "preference";
type ScoreField = "response" | "prompt" | "system" | "aspect" | "sample" | "value";

const SIDES = [SIDE_A_LEFT, SIDE_B_LEFT, SIDE_UNKNOWN];
const ORDERS = SIDES.length;
const number = (seen: Map<number, number>, id: number) => seen.get(id) ?? seen.set(id, seen.size).size - 1;

/** Question by question; `rows` run by run, the newest first. A degree of preference comes in parts of `fraction`. */
export function verdictColumns(
  rows: Rows<VerdictField>,
  runs: number,
  at: Numbering,
  fraction: number,
): VerdictColumns[] {
  const questions = at.aspects.size + 1;
  const question = questionsOf(rows.aspect, at);
  const isRead = Uint8Array.from(rows.outcome, (outcome) => +(outcome >= 0));
  const unit = Uint32Array.from(rows.comparison, (id) => number(at.units, id));
  const samples = 1 + largest(rows.sample);
  const keys = replyKeys(
    unit,
    (row) => (question[row] * ORDERS + rows.order[row]) * samples + rows.sample[row],
    questions * ORDERS * samples,
  );
  const kept = runs > 1 ? newestAnswers(keys, isRead) : Uint32Array.from(keys.keys());
  const isKnown = (row: number) => question[row] >= 0 && at.pairs.has(rows.pair[row]);
  return Array.from({ length: questions }, (_, index) => {
    const own = kept.filter((row) => question[row] === index && isKnown(row));
    const columns = emptyVerdictColumns(own.length);
    own.forEach((row, to) => {
      columns.unit[to] = unit[row];
      columns.cluster[to] = number(at.clusters, rows.prompt[row]);
      columns.pair[to] = at.pairs.get(rows.pair[row]) ?? 0;
      columns.outcome[to] = rows.outcome[row] < 0 ? VERDICT_UNPARSABLE : rows.outcome[row];
      columns.displayedSide[to] = SIDES[rows.order[row]];
      columns.preference[to] = rows.preference[row] < 0 ? Number.NaN : rows.preference[row] / fraction;
    });
    return columns;
  });
}

export function scoreColumns(rows: Rows<ScoreField>, runs: number, at: Numbering, fraction: number): ScoreColumns {
  const aspect = questionsOf(rows.aspect, at);
  const samples = 1 + largest(rows.sample);
  const questions = at.aspects.size + 1;
  const keys = replyKeys(rows.response, (row) => aspect[row] * samples + rows.sample[row], questions * samples);
  const isRead = Uint8Array.from(rows.value, (value) => +(value >= 0));
  const kept = (runs > 1 ? newestAnswers(keys, isRead) : Uint32Array.from(keys.keys())).filter(
    (row) => aspect[row] >= 0 && at.systems.has(rows.system[row]),
  );
  const columns = emptyScoreColumns(kept.length);
  kept.forEach((row, to) => {
    columns.system[to] = at.systems.get(rows.system[row]) ?? 0;
    columns.cluster[to] = number(at.clusters, rows.prompt[row]);
    columns.aspect[to] = aspect[row];
    columns.value[to] = rows.value[row] < 0 ? Number.NaN : rows.value[row] / fraction;
  });
  return columns;
}

/** -1 for an aspect that is gone. */
function questionsOf(aspects: Float64Array, at: Numbering): Int32Array {
  return Int32Array.from(aspects, (id) => (id < 0 ? 0 : (at.aspects.get(id) ?? -1)));
}

/** What a reply is about, as one number: the item first, then a place below `width`. */
function replyKeys(item: ArrayLike<number>, placeOf: (row: number) => number, width: number): Float64Array {
  return Float64Array.from(item, (id, row) => id * width + Math.max(0, placeOf(row)));
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** In memory that worker threads read without a copy. */
export function emptyVerdictColumns(length = 0): VerdictColumns {
  const bytes = (width: number) => new SharedArrayBuffer(length * width);
  return {
    length,
    unit: new Uint32Array(bytes(4)),
    cluster: new Uint32Array(bytes(4)),
    pair: new Uint16Array(bytes(2)),
    outcome: new Uint8Array(bytes(1)),
    displayedSide: new Uint8Array(bytes(1)),
    preference: new Float64Array(bytes(8)),
  };
}

export function emptyScoreColumns(length = 0): ScoreColumns {
  const bytes = (width: number) => new SharedArrayBuffer(length * width);
  return {
    length,
    system: new Uint16Array(bytes(2)),
    cluster: new Uint32Array(bytes(4)),
    aspect: new Uint16Array(bytes(2)),
    value: new Float64Array(bytes(8)),
  };
}
