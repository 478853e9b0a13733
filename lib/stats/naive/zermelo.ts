import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/**
 * Bradley-Terry strengths by Zermelo's iteration: a system's new strength is its wins over Σ_j votes with j / (π_i + π_j). Ties count as half
 * a win for both. Slow, and right from any start. Source: Zermelo (1929), Mathematische Zeitschrift 29, 436–460; Hunter (2004), Annals of Statistics 32.
 */
export function zermeloStrengths({ systems, wins, ties }: WinMatrix): number[] {
  const score = (i: number, j: number) => wins[i * systems + j] + ties[i * systems + j] / 2;
  const all = Array.from({ length: systems }, (_, i) => i);
  let strengths = all.map(() => 1);
  for (let round = 0; round < 200_000; round++) {
    const next = all.map((i) => {
      const others = all.filter((j) => j !== i);
      const won = others.reduce((sum, j) => sum + score(i, j), 0);
      return won / others.reduce((sum, j) => sum + (score(i, j) + score(j, i)) / (strengths[i] + strengths[j]), 0);
    });
    const middle = Math.exp(next.reduce((sum, strength) => sum + Math.log(strength), 0) / systems);
    const moved = Math.max(...all.map((i) => Math.abs(next[i] / middle / strengths[i] - 1)));
    strengths = next.map((strength) => strength / middle);
    if (moved < 1e-15) break;
  }
  return strengths.map(Math.log);
}
