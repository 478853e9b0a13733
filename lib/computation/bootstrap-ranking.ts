import "server-only";
import type { Estimate } from "@/lib/stats/estimate";
import { ROUNDS_PER_CHUNK } from "@/lib/stats/ranking/bootstrap-votes";
import { combineBootstrap, type StrengthBootstrap } from "@/lib/stats/ranking/combine-bootstrap";
import { computationPool } from "./pool";
import { runChunks } from "./run-chunks";
import type { RankingBootstrapInput } from "./tasks";

/** Bootstrap of a ranking on every thread of the pool: the same figures whatever their number. */
export async function bootstrapRanking(
  input: Omit<RankingBootstrapInput, "chunks">,
  { rounds = 1000, level = 0.95 }: { rounds?: number; level?: number } = {},
): Promise<Estimate<StrengthBootstrap>> {
  const chunks = Array.from({ length: Math.ceil(rounds / ROUNDS_PER_CHUNK) }, (_, chunk) => chunk);
  const { threads } = computationPool();
  const shares = Array.from({ length: threads }, (_, thread) => chunks.filter((chunk) => chunk % threads === thread));
  const drawn = await runChunks(
    "bootstrapRanking",
    shares.filter((share) => share.length > 0).map((share) => ({ ...input, chunks: share })),
  );
  const inOrder = drawn.flat().sort((left, right) => left.chunk - right.chunk);
  const all = inOrder.map((each) => each.rounds);
  return combineBootstrap(all, input.matrix.systems, chunks.length * ROUNDS_PER_CHUNK, level);
}
