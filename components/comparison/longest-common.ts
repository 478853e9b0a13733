type Pair = [number, number];

/** Steps and memory are bounded by this many 32-bit words: some tens of milliseconds. */
const mostBlocks = 8_000_000;

/**
 * A longest common subsequence as pairs of places, rising in both. Bit-parallel (Crochemore et al. 2001, doi:10.1016/S0020-0190(01)00182-X),
 * each row kept for the way back. Null where the lists are too long to compare.
 */
export function longestCommon(one: readonly string[], other: readonly string[]): Pair[] | null {
  const { head, tail } = equalEnds(one, other);
  const a = placesIn(one, new Set(other), head, tail);
  const b = placesIn(other, new Set(one), head, tail);
  const blocks = Math.ceil(a.length / 32);
  if (blocks * b.length > mostBlocks) return null;
  const words = (list: readonly string[], places: number[]) => places.map((place) => list[place]);
  const rows = levelRows(words(one, a), words(other, b), blocks);
  const level = (row: number, column: number) => (rows[row * blocks + (column >>> 5)] >>> (column & 31)) & 1;
  const between: Pair[] = [];
  let column = a.length - 1;
  let row = b.length - 1;
  while (column >= 0 && row >= 0) {
    if (level(row, column)) column -= 1;
    else if (row > 0 && !level(row - 1, column)) row -= 1;
    else between.push([a[column--], b[row--]]);
  }
  const before = Array.from({ length: head }, (_, at): Pair => [at, at]);
  const after = Array.from({ length: tail }, (_, at): Pair => [one.length - tail + at, other.length - tail + at]);
  return [...before, ...between.reverse(), ...after];
}

/** How many words at either end are the same. */
function equalEnds(one: readonly string[], other: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function placesIn(list: readonly string[], among: Set<string>, head: number, tail: number): number[] {
  const places: number[] = [];
  for (let at = head; at < list.length - tail; at++) if (among.has(list[at])) places.push(at);
  return places;
}

/** Per row the bits of the columns at which the length does not rise. */
function levelRows(a: string[], b: string[], blocks: number): Uint32Array {
  const columns = new Map<string, number[]>();
  a.forEach((word, column) => {
    const known = columns.get(word);
    if (known) known.push(column);
    else columns.set(word, [column]);
  });
  const rows = new Uint32Array(blocks * b.length);
  const match = new Uint32Array(blocks);
  let last = new Uint32Array(blocks).fill(0xffffffff);
  b.forEach((word, row) => {
    const here = columns.get(word) ?? [];
    for (const column of here) match[column >>> 5] |= 1 << (column & 31);
    const current = rows.subarray(row * blocks, (row + 1) * blocks);
    let carry = 0;
    for (let at = 0; at < blocks; at++) {
      const before = last[at];
      const sum = before + ((before & match[at]) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      current[at] = sum | (before & ~match[at]);
    }
    for (const column of here) match[column >>> 5] = 0;
    last = current;
  });
  return rows;
}
