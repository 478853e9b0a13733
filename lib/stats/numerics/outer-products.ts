/**
 * Σ v vᵀ over vectors of one size. The caller writes them into a block of rows: full ones are multiplied when it is full, in tiles of 3 × 3 that
 * stay in registers, sparse ones at once, entry by entry.
 */
export class OuterProducts {
  /** Zero from `row` on but for what the caller has written. */
  readonly block: Float64Array;
  /** From one row to the next. */
  readonly width: number;
  /** Where the next vector is written. */
  row = 0;
  private readonly lower: Float64Array;

  /** 64 rows of 50 numbers fit a processor's nearest cache. */
  constructor(
    private readonly size: number,
    rows = 64,
  ) {
    this.width = 3 * Math.ceil(size / 3);
    this.block = new Float64Array(rows * this.width);
    this.lower = new Float64Array(this.width * this.width);
  }

  /** Takes the vectors in the next rows. */
  addRows(rows: number): void {
    this.row += rows * this.width;
    if (this.row === this.block.length) this.addBlock();
  }

  /** Takes the next row's vector, of which only the first `count` of these entries can be other than zero. */
  addEntries(entries: Uint32Array, count: number): void {
    const { width, lower, block, row } = this;
    for (let x = 0; x < count; x++) {
      const i = entries[x];
      const value = block[row + i];
      for (let y = 0; y <= x; y++) {
        const j = entries[y];
        lower[i > j ? i * width + j : j * width + i] += value * block[row + j];
      }
    }
    for (let x = 0; x < count; x++) block[row + entries[x]] = 0;
  }

  private addBlock(): void {
    const { width } = this;
    for (let i = 0; i < width; i += 3) for (let j = 0; j <= i; j += 3) this.addTile(i, j);
    this.block.fill(0);
    this.row = 0;
  }

  private addTile(i: number, j: number): void {
    const { width, lower, block, row } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let k = 0;
    for (let at = 0; at < row; at += width) {
      const u = block[at + i];
      const v = block[at + i + 1];
      const w = block[at + i + 2];
      const x = block[at + j];
      const y = block[at + j + 1];
      const z = block[at + j + 2];
      a += u * x;
      b += u * y;
      c += u * z;
      d += v * x;
      e += v * y;
      f += v * z;
      g += w * x;
      h += w * y;
      k += w * z;
    }
    const to = i * width + j;
    lower[to] += a;
    lower[to + 1] += b;
    lower[to + 2] += c;
    lower[to + width] += d;
    lower[to + width + 1] += e;
    lower[to + width + 2] += f;
    lower[to + 2 * width] += g;
    lower[to + 2 * width + 1] += h;
    lower[to + 2 * width + 2] += k;
  }

  /** The whole symmetric matrix, size × size. */
  sum(): Float64Array {
    this.addBlock();
    const { size, width, lower } = this;
    const sum = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) sum[i * size + j] = sum[j * size + i] = lower[i * width + j];
    }
    return sum;
  }
}
