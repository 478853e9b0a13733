/** Σ v vᵀ over vectors of one size, each read from a table: sparse ones entry by entry, full ones four at a time. */
export class OuterProducts {
  private readonly lower: Float64Array;
  private readonly entries: Uint16Array;
  private readonly block: Float64Array;
  private waiting = 0;

  constructor(private readonly size: number) {
    this.lower = new Float64Array(size * size);
    this.entries = new Uint16Array(size);
    this.block = new Float64Array(size * 4);
  }

  /** The vector of `size` numbers from `offset` on. */
  add(table: Float64Array, offset: number): void {
    const { size, lower, entries } = this;
    let count = 0;
    for (let i = 0; i < size; i++) if (table[offset + i] !== 0) entries[count++] = i;
    if (count * 3 > size) {
      const { block, waiting } = this;
      for (let i = 0; i < size; i++) block[i * 4 + waiting] = table[offset + i];
      this.waiting = waiting + 1;
      if (this.waiting === 4) this.addBlock();
      return;
    }
    for (let x = 0; x < count; x++) {
      const row = entries[x] * size;
      const value = table[offset + entries[x]];
      for (let y = 0; y <= x; y++) lower[row + entries[y]] += value * table[offset + entries[y]];
    }
  }

  /** A vector that is r at i and −r at j, by its square r². */
  addPair(i: number, j: number, square: number): void {
    const { size, lower } = this;
    lower[i * size + i] += square;
    lower[j * size + j] += square;
    lower[Math.max(i, j) * size + Math.min(i, j)] -= square;
  }

  private addBlock(): void {
    const { size, lower, block } = this;
    for (let i = 0; i < size; i++) {
      const w = block[i * 4];
      const x = block[i * 4 + 1];
      const y = block[i * 4 + 2];
      const z = block[i * 4 + 3];
      const row = i * size;
      for (let j = 0; j <= i; j++) {
        const at = j * 4;
        lower[row + j] += w * block[at] + x * block[at + 1] + y * block[at + 2] + z * block[at + 3];
      }
    }
    block.fill(0);
    this.waiting = 0;
  }

  /** The whole symmetric matrix, size × size. */
  sum(): Float64Array {
    this.addBlock();
    const { size } = this;
    const sum = this.lower.slice();
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) sum[j * size + i] = sum[i * size + j];
    return sum;
  }
}
