import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The only source of randomness in this folder, always handed in. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  float(): number;
  /** Uniform integer from 0 to below − 1. */
  int(below: number): number;
  /** 32 random bits, as an integer from 0 to 2³² − 1. */
  bits(): number;
}

/** xoroshiro128+: the same 32-bit seed gives the same stream on every machine. */
export function seededRng(seed: number): Rng {
  const generator = xoroshiro128plus(seed);
  return {
    float: () => uniformFloat64(generator),
    int: (below) => uniformInt(generator, 0, below - 1),
    bits: () => generator.next() >>> 0,
  };
}
