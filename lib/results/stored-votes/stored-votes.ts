import { SECONDS_UNKNOWN, SIDE_A_LEFT, SIDE_B_LEFT, SIDE_UNKNOWN } from "@/lib/stats/judgments/judgments";
import { BYTES_PER_VOTE, emptyKeyedVotes, joinVotes, type KeyedVotes, replaceVotes } from "./keyed-votes";
import { type AspectRows, unpackAnswer, type VoteRows } from "./read-votes";

/** A study's votes as the database had them at one moment; never changed, only followed by another. */
export interface StoredVotes {
  epoch: number;
  /** Every transaction with a lower id had ended by then: later changes have this one or a higher. */
  lowWater: string;
  /** Ids in ascending order; `rater` and `pair` of the columns count from 0 in these lists. */
  raters: Float64Array;
  pairs: Float64Array;
  /** Numbers of comparisons and prompts, the same in every question. They are only ever added to, so that followers share them. */
  units: Map<number, number>;
  clusters: Map<number, number>;
  overall: KeyedVotes;
  byAspect: Map<number, KeyedVotes>;
}

/** What is read of votes at once. */
export type Reading = { votes: VoteRows; aspects: AspectRows };

type Numbering = Pick<StoredVotes, "raters" | "pairs" | "units" | "clusters">;

export function storeVotes(readings: Reading[], at: Numbering & Pick<StoredVotes, "epoch" | "lowWater">): StoredVotes {
  const parts = readings.map((reading) => toColumns(reading, at));
  const aspects = new Set(parts.flatMap(({ byAspect }) => [...byAspect.keys()]));
  const byAspect = [...aspects].map((aspect): [number, KeyedVotes] => [
    aspect,
    joinVotes(parts.map((part) => part.byAspect.get(aspect) ?? emptyKeyedVotes())),
  ]);
  return { ...at, overall: joinVotes(parts.map(({ overall }) => overall)), byAspect: new Map(byAspect) };
}

/** The same study a little later: `changed` are the ids of votes, ascending, of which `reading` is what now counts. */
export function followVotes(
  stored: StoredVotes,
  changed: Float64Array,
  reading: Reading,
  now: Pick<StoredVotes, "lowWater" | "raters" | "pairs">,
): StoredVotes {
  const at = { ...stored, ...now };
  const { overall, byAspect } = toColumns(reading, at);
  const aspects = new Set([...stored.byAspect.keys(), ...byAspect.keys()]);
  const followed = [...aspects].map((aspect): [number, KeyedVotes] => {
    const known = stored.byAspect.get(aspect) ?? emptyKeyedVotes();
    return [aspect, replaceVotes(known, changed, byAspect.get(aspect) ?? emptyKeyedVotes())];
  });
  return { ...at, overall: replaceVotes(stored.overall, changed, overall), byAspect: new Map(followed) };
}

function toColumns({ votes, aspects }: Reading, at: Numbering) {
  const number = (seen: Map<number, number>, id: number) => seen.get(id) ?? seen.set(id, seen.size).size - 1;
  const [raters, pairs] = [at.raters, at.pairs].map((ids) => new Map([...ids].map((id, index) => [id, index])));
  const overall = emptyKeyedVotes(votes.vote.length);
  overall.ids.set(votes.vote);
  votes.vote.forEach((_, row) => {
    overall.votes.unit[row] = number(at.units, votes.comparison[row]);
    overall.votes.cluster[row] = number(at.clusters, votes.prompt[row]);
    overall.votes.rater[row] = placeOf(raters, votes.rater[row]);
    overall.votes.pair[row] = placeOf(pairs, votes.pair[row]);
    const { flipped, surplus } = setAnswer(overall, row, votes.answer[row]);
    overall.votes.displayedSide[row] = flipped === null ? SIDE_UNKNOWN : flipped ? SIDE_B_LEFT : SIDE_A_LEFT;
    overall.votes.surplus[row] = surplus ? 1 : 0;
    overall.votes.seconds[row] = votes.activeMs[row] < 0 ? SECONDS_UNKNOWN : votes.activeMs[row] / 1000;
  });
  return { overall, byAspect: aspectColumns(overall, aspects) };
}

/** Each answer beside its vote: both come in the order of votes' ids. */
function aspectColumns(overall: KeyedVotes, aspects: AspectRows): Map<number, KeyedVotes> {
  const rows = new Map<number, { vote: number; answer: number }[]>();
  let vote = 0;
  aspects.vote.forEach((id, index) => {
    while (vote < overall.ids.length && overall.ids[vote] < id) vote++;
    if (overall.ids[vote] !== id) return;
    const list = rows.get(aspects.aspect[index]) ?? [];
    rows.set(aspects.aspect[index], list);
    list.push({ vote, answer: aspects.answer[index] });
  });
  return new Map([...rows].map(([aspect, list]) => [aspect, answersOf(overall, list)]));
}

function answersOf(overall: KeyedVotes, list: { vote: number; answer: number }[]): KeyedVotes {
  const one = emptyKeyedVotes(list.length);
  list.forEach(({ vote, answer }, row) => {
    one.ids[row] = overall.ids[vote];
    for (const column of ["unit", "cluster", "rater", "pair", "displayedSide", "seconds", "surplus"] as const) {
      one.votes[column][row] = overall.votes[column][vote];
    }
    setAnswer(one, row, answer);
  });
  return one;
}

function setAnswer({ votes }: KeyedVotes, row: number, answer: number) {
  const unpacked = unpackAnswer(answer);
  votes.outcome[row] = unpacked.outcome;
  votes.strength[row] = unpacked.strength;
  return unpacked;
}

function placeOf(places: Map<number, number>, id: number): number {
  const place = places.get(id);
  if (place === undefined) throw new Error("a vote names something that the same moment of the database does not hold");
  return place;
}

/** Whether numbers given by the list `before` mean the same in `now`. */
export function continues(before: Float64Array, now: ArrayLike<number>): boolean {
  return before.length <= now.length && before.every((id, index) => now[index] === id);
}

export function bytesOf({ overall, byAspect, units, clusters, raters, pairs }: StoredVotes): number {
  const rows = [...byAspect.values()].reduce((sum, { votes }) => sum + votes.length, overall.votes.length);
  return rows * BYTES_PER_VOTE + (units.size + clusters.size) * 48 + (raters.length + pairs.length) * 8 + 1000;
}
