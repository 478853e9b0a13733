import type { ImportedResponse } from "@/lib/exchange/schema";
import type { ListedReason } from "./schema";

/** A response with the file it came from, and its id where ids are trusted. */
export interface Candidate {
  file: number;
  id: string | null;
  response: ImportedResponse;
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
 * made only where two systems or more answer the text again.
 */
export function placeRows(candidates: Candidate[]): Placed {
  const ids = idsInOrder(candidates);
  const places: Place[] = ids.map((id) => ({ id, kept: new Map(), rows: [] }));
  const left: Candidate[] = [];
  const occurrences = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.id !== null) {
      put(places[ids.indexOf(candidate.id)], candidate, left);
      continue;
    }
    const column = `${candidate.file}\0${candidate.response.system}`;
    const before = occurrences.get(column) ?? [];
    occurrences.set(column, before);
    const repeated = before.some((other) => other.response.response === candidate.response.response);
    if (ids.length === 0 ? repeated : before.length >= ids.length) {
      left.push(candidate);
      continue;
    }
    if (before.length === places.length) places.push({ id: null, kept: new Map(), rows: [] });
    put(places[before.length], candidate, left);
    before.push(candidate);
  }
  if (ids.length === 0) {
    const lonely = places.splice(1).filter((place) => {
      if (place.kept.size >= 2) places.push(place);
      return place.kept.size < 2;
    });
    for (const place of lonely) left.push(...place.kept.values());
  }
  return { places, listed: left.map((candidate) => ({ candidate, reason: reasonOf(candidate, places) })) };
}

function put(place: Place, candidate: Candidate, left: Candidate[]): void {
  place.rows.push(candidate);
  if (place.kept.has(candidate.response.system)) left.push(candidate);
  else place.kept.set(candidate.response.system, candidate);
}

function reasonOf({ response }: Candidate, places: Place[]): ListedReason {
  return places.some((place) => place.kept.get(response.system)?.response.response === response.response)
    ? "duplicate"
    : "conflict";
}

/** Ids in the order in which the files have them, whatever the order of the files. */
function idsInOrder(candidates: Candidate[]): string[] {
  const earliest = new Map<string, number>();
  for (const { id, response } of candidates) {
    if (id !== null) earliest.set(id, Math.min(earliest.get(id) ?? Number.POSITIVE_INFINITY, response.row));
  }
  return [...earliest].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([id]) => id);
}
