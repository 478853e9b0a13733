import { OUTCOME_CATEGORIES } from "./judgments";

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Entries of two tables that stay in a near cache. */
const NEAR = 2 ** 17;

/** Four values of such a column can be read as whole words, the first lowest. */
export function readsByWords(column: Uint8Array | Uint16Array): boolean {
  return LITTLE_ENDIAN && column.byteOffset % 4 === 0;
}

/**
 * Counts of each outcome per value of an index column: groups × outcomes, row-major. Indexes from `groups` on are ignored, as writes
 * beyond a typed array are. Two tables take turns, so that no row waits for the one before.
 */
export function tallyOutcomes(
  index: Uint16Array | Uint32Array,
  outcome: Uint8Array,
  length: number,
  groups: number,
): Uint32Array {
  const table = new Uint32Array(groups * OUTCOME_CATEGORIES);
  const other = table.length <= NEAR ? new Uint32Array(table.length) : table;
  const done = tallyByFours(index, outcome, length, table, other);
  for (let row = done; row < length; row++) {
    if (index[row] < groups) table[index[row] * OUTCOME_CATEGORIES + outcome[row]]++;
  }
  if (other !== table) for (let i = 0; i < table.length; i++) table[i] += other[i];
  return table;
}

/** Four rows a turn, read as whole words: nearly twice as fast. Gives the number of rows counted. */
function tallyByFours(
  index: Uint16Array | Uint32Array,
  outcome: Uint8Array,
  length: number,
  table: Uint32Array,
  other: Uint32Array,
): number {
  if (!readsByWords(outcome)) return 0;
  const fours = length >> 2;
  const outcomes = new Uint32Array(outcome.buffer, outcome.byteOffset, fours);
  if (index instanceof Uint32Array) {
    for (let four = 0, row = 0; four < fours; four++, row += 4) {
      const codes = outcomes[four];
      table[(index[row] << 2) | (codes & 3)]++;
      other[(index[row + 1] << 2) | ((codes >>> 8) & 3)]++;
      table[(index[row + 2] << 2) | ((codes >>> 16) & 3)]++;
      other[(index[row + 3] << 2) | ((codes >>> 24) & 3)]++;
    }
    return fours * 4;
  }
  if (!readsByWords(index)) return 0;
  const indexes = new Uint32Array(index.buffer, index.byteOffset, fours * 2);
  for (let four = 0; four < fours; four++) {
    const low = indexes[2 * four];
    const high = indexes[2 * four + 1];
    const codes = outcomes[four];
    table[((low & 0xffff) << 2) | (codes & 3)]++;
    other[((low >>> 16) << 2) | ((codes >>> 8) & 3)]++;
    table[((high & 0xffff) << 2) | ((codes >>> 16) & 3)]++;
    other[((high >>> 16) << 2) | ((codes >>> 24) & 3)]++;
  }
  return fours * 4;
}
