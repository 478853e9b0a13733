import "server-only";
import { LRUCache } from "lru-cache";
import { readSnapshot, type TextQuery } from "@/lib/db/read-snapshot";
import { oneAfterAnother } from "@/lib/one-after-another";
import type { StyleFeatures } from "@/lib/responses/style-features";
import { readNumbers } from "@/lib/results/stored-votes/number-array";
import type { Covariates } from "@/lib/stats/control/covariate-groups";
import { type ResponseStyle, readStamp, readStyle } from "./read-style";
import { STYLE, styleDifference } from "./style-difference";

interface StudyStyle {
  /** Of the responses that this was made from. */
  stamp: string;
  /** A comparison's id and its place in the columns. Comparisons never change. */
  places: Map<number, number>;
  columns: Float64Array[];
}

const GONE = -1;
const bytesOf = ({ places }: StudyStyle) => places.size * (48 + STYLE.length * 8) + 1000;
const stored = new LRUCache<bigint, StudyStyle>({ maxSize: 128_000_000, sizeCalculation: bytesOf });
const inTurn = oneAfterAnother<bigint>();

/** How the responses of each comparison differ, by unit: `units` has the units of comparisons' ids. In memory that worker threads share. */
export async function currentStyle(studyId: bigint, units: ReadonlyMap<number, number>): Promise<Covariates> {
  return byUnit(await inTurn(studyId, () => readSnapshot((query) => refresh(query, studyId, units))), units);
}

async function refresh(query: TextQuery, studyId: bigint, units: ReadonlyMap<number, number>): Promise<StudyStyle> {
  const stamp = await readStamp(query, studyId);
  const known = stored.get(studyId);
  if (known?.stamp === stamp && [...units.keys()].every((comparison) => known.places.has(comparison))) return known;
  const style = await readAll(query, studyId, stamp);
  // Gone since somebody voted on it: not to be looked for again.
  for (const comparison of units.keys()) if (!style.places.has(comparison)) style.places.set(comparison, GONE);
  stored.set(studyId, style);
  return style;
}

async function readAll(query: TextQuery, studyId: bigint, stamp: string): Promise<StudyStyle> {
  const turns = turnsOf(await readStyle(query, studyId));
  // -1: the whole conversation.
  const [row] = await query(
    `SELECT array_agg(c."id" ORDER BY c."id"), array_agg(c."promptId" ORDER BY c."id"), array_agg(p."systemAId" ORDER BY c."id"),
      array_agg(p."systemBId" ORDER BY c."id"), array_agg(coalesce(c."turn", -1) ORDER BY c."id")
      FROM "Comparison" c JOIN "SystemPair" p ON p."id" = c."pairId" WHERE c."studyId" = $1`,
    [studyId],
  );
  const [ids, prompts, a, b, turn] = row.map(readNumbers);
  const columns = STYLE.map(() => new Float64Array(ids.length));
  ids.forEach((_, at) => {
    const [ofA, ofB] = [a[at], b[at]].map((system) => {
      const all = turns.get(`${prompts[at]} ${system}`) ?? [];
      return turn[at] < 0
        ? all.flatMap((one) => one ?? [])
        : all.slice(turn[at], turn[at] + 1).flatMap((one) => one ?? []);
    });
    styleDifference(ofA, ofB).forEach((value, feature) => {
      columns[feature][at] = value;
    });
  });
  return { stamp, places: new Map(Array.from(ids, (id, at) => [id, at])), columns };
}

/** By prompt and system: each turn's features at the turn's number. */
function turnsOf(responses: ResponseStyle[]): Map<string, (StyleFeatures | undefined)[]> {
  const turns = new Map<string, (StyleFeatures | undefined)[]>();
  for (const { prompt, system, turn, features } of responses) {
    const key = `${prompt} ${system}`;
    const list = turns.get(key) ?? [];
    turns.set(key, list);
    list[turn] = features;
  }
  return turns;
}

function byUnit({ places, columns }: StudyStyle, units: ReadonlyMap<number, number>): Covariates {
  const shared = columns.map(() => new Float64Array(new SharedArrayBuffer(units.size * 8)).fill(Number.NaN));
  for (const [comparison, unit] of units) {
    const place = places.get(comparison);
    // A unit that came after this map was looked at.
    if (place === undefined || place === GONE || unit >= shared[0].length) continue;
    columns.forEach((column, feature) => {
      shared[feature][unit] = column[place];
    });
  }
  return { names: [...STYLE], columns: shared, by: "unit" };
}
