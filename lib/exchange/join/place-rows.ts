import type { JoinRow, ListedReason } from "./schema";

/** A response with the file it came from, and its id where ids are trusted. */
export interface Candidate {
  file: number;
  id: string | null;
  response: JoinRow;
}

/** One prompt of a text: who answered it, first come first kept. */
export interface Place {
  id: string | null;
  kept: Map<string, Candidate>;
  /** Every row that speaks of this prompt, for its tags and reference. */
  rows: Candidate[];
}

export interface Placed {
  places: Place[];
  listed: { candidate: Candidate; reason: ListedReason }[];
}

/**
 * Deals the rows of one text to its prompts. A row with an id goes to the prompt of that id. Of rows without, the nth of a
 * system in a file goes to the nth prompt; where nobody gives ids, equal responses are one row, and a further prompt is
 * made only where two systems or more answer the text again. A row that judges two responses keeps them together, at a further prompt
 * where a system answered otherwise before.
 */
export function placeRows(candidates: Candidate[]): Placed {
  const ids = idsInOrder(candidates);
  const places: Place[] = ids.map((id) => ({ id, kept: new Map(), rows: [] }));
  const placeOf = new Map(ids.map((id, index) => [id, places[index]]));
  const left: Candidate[] = [];
  const columns = new Map<string, { count: number; answers: Set<string> }>();
  const { pairs, others } = ids.length === 0 ? judgedPairs(candidates) : { pairs: [], others: candidates };
  for (const pair of pairs) putTogether(places, pair, left);
  for (const candidate of others) {
    const known = candidate.id === null ? undefined : placeOf.get(candidate.id);
    if (known) {
      put(known, candidate, left);
      continue;
    }
    const { system, answer } = candidate.response;
    const key = `${candidate.file}\0${system}`;
    const before = columns.get(key) ?? { count: 0, answers: new Set() };
    columns.set(key, before);
    if (ids.length === 0 ? before.answers.has(answer) : before.count >= ids.length) {
      left.push(candidate);
      continue;
    }
    if (before.count === places.length) places.push({ id: null, kept: new Map(), rows: [] });
    put(places[before.count], candidate, left);
    before.count += 1;
    before.answers.add(answer);
  }
  if (ids.length === 0) {
    const lonely = places.splice(1).filter((place) => {
      if (place.kept.size >= 2) places.push(place);
      return place.kept.size < 2;
    });
    for (const place of lonely) for (const candidate of place.kept.values()) left.push(candidate);
  }
  const kept = new Set<string>();
  for (const place of places) for (const { response } of place.kept.values()) kept.add(answerKey(response));
  const reasonOf = ({ response }: Candidate) => (kept.has(answerKey(response)) ? "duplicate" : "conflict");
  return { places, listed: left.map((candidate) => ({ candidate, reason: reasonOf(candidate) })) };
}

/** The two responses of a row that judges them, where both are there and have no ids. */
function judgedPairs(candidates: Candidate[]): { pairs: [Candidate, Candidate][]; others: Candidate[] } {
  const pairs: [Candidate, Candidate][] = [];
  const others: Candidate[] = [];
  for (let at = 0; at < candidates.length; at += 1) {
    const [one, other] = [candidates[at], candidates[at + 1]];
    const together = one.response.judgedPair && other?.file === one.file && other.response.row === one.response.row;
    if (together) pairs.push([one, other]);
    else others.push(one);
    if (together) at += 1;
  }
  return { pairs, others };
}

/** At the first prompt where neither contradicts what its system is known to have said; at one more where there is none. */
function putTogether(places: Place[], pair: [Candidate, Candidate], left: Candidate[]): void {
  const fits = ({ kept }: Place) =>
    pair.every(({ response }) => (kept.get(response.system)?.response.answer ?? response.answer) === response.answer);
  let place = places.find(fits);
  if (!place) {
    place = { id: null, kept: new Map(), rows: [] };
    places.push(place);
  }
  for (const candidate of pair) put(place, candidate, left);
}

const answerKey = ({ system, answer }: JoinRow) => `${system}\0${answer}`;

function put(place: Place, candidate: Candidate, left: Candidate[]): void {
  place.rows.push(candidate);
  if (place.kept.has(candidate.response.system)) left.push(candidate);
  else place.kept.set(candidate.response.system, candidate);
}

/** Ids in the order in which the files have them, whatever the order of the files. */
function idsInOrder(candidates: Candidate[]): string[] {
  const earliest = new Map<string, number>();
  for (const { id, response } of candidates) {
    if (id !== null) earliest.set(id, Math.min(earliest.get(id) ?? Number.POSITIVE_INFINITY, response.row));
  }
  return [...earliest].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([id]) => id);
}
