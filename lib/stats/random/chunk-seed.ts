/**
 * Seed of one chunk of a long computation, so that chunks can be drawn in any order, on any thread, with the same result: the
 * two numbers mixed by the finaliser of MurmurHash3 (Appleby 2011).
 */
export function chunkSeed(seed: number, chunk: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(chunk + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
