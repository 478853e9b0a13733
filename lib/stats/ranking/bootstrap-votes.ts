import { chunkSeed } from "@/lib/stats/random/chunk-seed";
import { multinomialSampler } from "@/lib/stats/random/multinomial-sampler";
import { seededRng } from "@/lib/stats/random/rng";
import { comparedPairs } from "./compared-pairs";
import { strengthRefit } from "./refit-strengths";
import type { WinMatrix } from "./win-matrix";

/** Rounds that one call draws. Chunks are seeded one by one, so that threads may share them with the same result. */
export const ROUNDS_PER_CHUNK = 50;

/** One chunk of rounds: θ (sum zero) of those with a finite fit, systems numbers each; rounds without one are missing. */
export type BootstrapChunk = (seed: number, chunk: number) => Float64Array;

/**
 * Bootstrap of a ranking that takes votes as independent: each round draws as many votes as there are from the table of pairs and
 * outcomes (multinomial) and fits Bradley-Terry. `theta` is the fit of `matrix`. Costs systems² a round, whatever the number of votes.
 * Source: Efron, Tibshirani (1993), An Introduction to the Bootstrap, chapter 6.
 */
export function bootstrapVotes(matrix: WinMatrix, theta: Float64Array): BootstrapChunk {
  const compared = comparedPairs(matrix);
  const pairs = compared.length;
  const [first, second] = [compared.first.subarray(0, pairs), compared.second.subarray(0, pairs)];
  const cells = new Float64Array(pairs * 3);
  const totals = { votes: new Float64Array(pairs), scores: new Float64Array(pairs) };
  for (let pair = 0; pair < pairs; pair++) {
    cells.set([compared.wins[pair], compared.ties[pair], compared.losses[pair]], pair * 3);
    totals.votes[pair] = compared.wins[pair] + compared.ties[pair] + compared.losses[pair];
  }
  const draw = multinomialSampler(cells);
  const refit = strengthRefit({ systems: matrix.systems, first, second }, totals.votes, theta);
  const drawn = new Float64Array(pairs * 3);
  return (seed, chunk) =>
    drawRounds(seed, chunk, matrix.systems, (rng) => {
      draw(rng, drawn);
      for (let pair = 0; pair < pairs; pair++) {
        const [wins, ties, losses] = [drawn[pair * 3], drawn[pair * 3 + 1], drawn[pair * 3 + 2]];
        totals.votes[pair] = wins + ties + losses;
        totals.scores[pair] = wins + ties / 2;
      }
      return refit(totals);
    });
}

export function drawRounds(
  seed: number,
  chunk: number,
  systems: number,
  round: (rng: ReturnType<typeof seededRng>) => Float64Array | null,
): Float64Array {
  const rng = seededRng(chunkSeed(seed, chunk));
  const rounds = new Float64Array(ROUNDS_PER_CHUNK * systems);
  let finite = 0;
  for (let i = 0; i < ROUNDS_PER_CHUNK; i++) {
    const theta = round(rng);
    if (theta) rounds.set(theta, systems * finite++);
  }
  return rounds.slice(0, systems * finite);
}
