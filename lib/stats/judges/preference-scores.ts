/**
 * Scores of the second system from AlpacaEval's preferences: 1 the first, 2 the second, anything between a degree of it, 0 neither (½); null none.
 * What is no preference becomes −1, which counts nowhere.
 */
export function preferenceScores(preferences: readonly (number | null)[]): Float64Array {
  return Float64Array.from(preferences, (preference) => {
    if (preference === 0) return 0.5;
    return preference !== null && preference >= 1 && preference <= 2 ? preference - 1 : -1;
  });
}
