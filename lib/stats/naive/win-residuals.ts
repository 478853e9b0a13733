import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/** Observed minus expected wins of each system under Bradley-Terry strengths, ties as half. */
export function winResiduals({ systems, wins, ties }: WinMatrix, theta: ArrayLike<number>): number[] {
  return Array.from({ length: systems }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < systems; j++) {
      if (j === i) continue;
      const [won, lost] = [wins[i * systems + j], wins[j * systems + i]];
      const tied = ties[i * systems + j];
      sum += won + tied / 2 - (won + lost + tied) / (1 + Math.exp(theta[j] - theta[i]));
    }
    return sum;
  });
}
