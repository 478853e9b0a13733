import type { VoteColumns } from "@/lib/results/columns";

/** Votes of one question with the ids of the votes they belong to, in ascending order. */
export interface KeyedVotes {
  ids: Float64Array;
  votes: VoteColumns;
}

const COLUMNS = [
  "unit",
  "cluster",
  "rater",
  "pair",
  "outcome",
  "displayedSide",
  "strength",
  "seconds",
  "surplus",
] as const;

/** In memory that worker threads read without a copy. */
export function emptyKeyedVotes(length = 0): KeyedVotes {
  const bytes = (width: number) => new SharedArrayBuffer(length * width);
  const votes = {
    length,
    unit: new Uint32Array(bytes(4)),
    cluster: new Uint32Array(bytes(4)),
    rater: new Uint32Array(bytes(4)),
    pair: new Uint16Array(bytes(2)),
    outcome: new Uint8Array(bytes(1)),
    displayedSide: new Uint8Array(bytes(1)),
    strength: new Uint8Array(bytes(1)),
    seconds: new Float32Array(bytes(4)),
    surplus: new Uint8Array(bytes(1)),
  };
  return { ids: new Float64Array(length), votes };
}

/** What one row takes, its id included. */
export const BYTES_PER_VOTE = 30;

type Segment = { source: KeyedVotes; from: number; to: number };

export function joinVotes(parts: KeyedVotes[]): KeyedVotes {
  return copySegments(parts.map((source) => ({ source, from: 0, to: source.votes.length })));
}

/** `known` with the votes of `changed` (ascending) as they are in `fresh`: out where they are not in it. */
export function replaceVotes(known: KeyedVotes, changed: Float64Array, fresh: KeyedVotes): KeyedVotes {
  const segments: Segment[] = [];
  let [at, next] = [0, 0];
  for (const id of changed) {
    const place = lowerBound(known.ids, id);
    segments.push({ source: known, from: at, to: place });
    at = known.ids[place] === id ? place + 1 : place;
    if (fresh.ids[next] === id) segments.push({ source: fresh, from: next, to: ++next });
  }
  segments.push({ source: known, from: at, to: known.votes.length });
  return copySegments(segments);
}

function copySegments(segments: Segment[]): KeyedVotes {
  const joined = emptyKeyedVotes(segments.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { source, from, to } of segments) {
    joined.ids.set(source.ids.subarray(from, to), at);
    for (const column of COLUMNS) joined.votes[column].set(source.votes[column].subarray(from, to), at);
    at += to - from;
  }
  return joined;
}

/** The first place whose id is not below `id`. */
function lowerBound(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
