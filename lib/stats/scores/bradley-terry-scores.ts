import type { Estimate } from "@/lib/stats/estimate";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/**
 * Bradley-Terry strengths π = e^θ as shares that sum to one: i beats j with chance π_i / (π_i + π_j), a tie half a win. n counts votes; reasons are
 * those of fitBradleyTerry. Source: Bradley and Terry (1952), Biometrika 39, 324–345.
 */
export function bradleyTerryScores(matrix: WinMatrix): Estimate<Float64Array> {
  const fit = fitBradleyTerry(matrix);
  if (!fit.ok) return fit;
  // Below the largest, so that nothing overflows.
  const most = Math.max(...fit.value.theta);
  const strengths = fit.value.theta.map((theta) => Math.exp(theta - most));
  const sum = strengths.reduce((all, strength) => all + strength, 0);
  return { ...fit, value: strengths.map((strength) => strength / sum) };
}
