import type { Estimate } from "@/lib/stats/estimate";
import { leadingEigenvector } from "@/lib/stats/numerics/leading-eigenvector";
import { connectionGap } from "@/lib/stats/ranking/connectivity";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/**
 * Scores s of length 1 with s_i proportional to Σ_j (wins of i over j, a tie half) · s_j: a win over a strong system counts for more.
 * `of: "losses"` gives those of the transposed matrix, high for systems that lose to such as lose, as evalica prints. n counts votes.
 * "not_connected" where not all systems are joined by wins both ways: the vector is then not unique, or holds zeros.
 * Source: Keener (1993), SIAM Review 35, 80–93.
 */
export function eigenvectorScores(matrix: WinMatrix, of: "wins" | "losses" = "wins"): Estimate<Float64Array> {
  const gap = connectionGap(matrix);
  if (gap) return gap;
  const { systems, wins, ties, n } = matrix;
  const won = new Float64Array(systems * systems);
  for (let i = 0; i < systems; i++) {
    for (let j = 0; j < systems; j++) {
      const at = i * systems + j;
      won[of === "wins" ? at : j * systems + i] = wins[at] + ties[at] / 2;
    }
  }
  return { ok: true, value: leadingEigenvector(won, systems), n, method: `eigenvector of ${of}` };
}
