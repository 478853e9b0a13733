/** How many different values a column holds. */
export function distinct(column: Uint16Array | Uint32Array): number {
  return new Set(column).size;
}
