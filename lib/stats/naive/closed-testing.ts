/** The largest local p-value over all sets of hypotheses that hold the one in question, every subset visited. */
export function naiveAdjusted(pValues: readonly number[], local: "bonferroni" | "simes"): number[] {
  return pValues.map((_, own) => {
    let largest = 0;
    for (let set = 1; set < 2 ** pValues.length; set++) {
      if (!(set & (1 << own))) continue;
      const members = pValues.filter((_, i) => set & (1 << i)).sort((x, y) => x - y);
      const tests = members.map((p, i) => (members.length * p) / (local === "simes" ? i + 1 : 1));
      largest = Math.max(largest, Math.min(1, ...tests));
    }
    return largest;
  });
}
