/** Numbers rows of unsigned integers in the order of their first appearance: the same row, the same number. */
export interface DistinctRows {
  /** The number of the row that begins at `from`. */
  number(source: ArrayLike<number>, from: number): number;
  /** How many rows there are. */
  size(): number;
  /** All rows, `width` entries each, in the order of their numbers. */
  rows(): Uint32Array;
}

export function distinctRows(width: number): DistinctRows {
  let rows = new Uint32Array(64 * width);
  // Open addressing with twice as many slots as rows at least; a slot holds a row's number + 1.
  let slots = new Uint32Array(256);
  let size = 0;

  function slotOf(source: ArrayLike<number>, from: number): number {
    let hash = 0;
    for (let i = 0; i < width; i++) hash = Math.imul(hash ^ source[from + i], 0x9e3779b1) ^ (hash >>> 15);
    hash ^= hash >>> 16;
    let slot = hash & (slots.length - 1);
    while (slots[slot] > 0 && !isRow(slots[slot] - 1, source, from)) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  function isRow(number: number, source: ArrayLike<number>, from: number): boolean {
    for (let i = 0; i < width; i++) if (rows[number * width + i] !== source[from + i]) return false;
    return true;
  }

  function grow() {
    const wider = new Uint32Array(2 * rows.length);
    wider.set(rows);
    rows = wider;
    slots = new Uint32Array(2 * slots.length);
    for (let number = 0; number < size; number++) slots[slotOf(rows, number * width)] = number + 1;
  }

  return {
    number(source, from) {
      const slot = slotOf(source, from);
      if (slots[slot] > 0) return slots[slot] - 1;
      for (let i = 0; i < width; i++) rows[size * width + i] = source[from + i];
      slots[slot] = ++size;
      if (size * width === rows.length) grow();
      return size - 1;
    },
    size: () => size,
    rows: () => rows.slice(0, size * width),
  };
}
