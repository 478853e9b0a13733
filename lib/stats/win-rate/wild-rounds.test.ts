import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRng } from "@/lib/stats/random/rng";
import { wildForm } from "./wild-form";
import { wildRounds, wildWeights } from "./wild-rounds";

const GROUPS = 4;
const CLUSTERS = 5;
const table = fc.array(
  fc.record({ y: fc.double({ min: -3, max: 3, noNaN: true }), n: fc.integer({ min: 0, max: 4 }) }),
  { minLength: GROUPS * CLUSTERS, maxLength: GROUPS * CLUSTERS },
);

test("a round's sum of squares, at any shift, is that of the cluster residuals written out", () => {
  fc.assert(
    fc.property(table, fc.double({ min: -1, max: 1, noNaN: true }), fc.nat(1000), (entries, shift, seed) => {
      const total = entries.reduce((sum, { n }) => sum + n, 0);
      fc.pre(total > 0);
      const rows = {
        group: Uint32Array.from(entries, (_, i) => i % GROUPS),
        cluster: Uint32Array.from(entries, (_, i) => Math.floor(i / GROUPS)),
        y: Float64Array.from(entries, ({ y }) => y),
        n: Float64Array.from(entries, ({ n }) => n),
      };
      const [y, n] = [rows.y, rows.n].map((column) => {
        const sums = new Float64Array(GROUPS);
        column.forEach((value, i) => {
          sums[i % GROUPS] += value;
        });
        return sums;
      });
      const drawn = wildRounds([wildForm(rows, GROUPS, CLUSTERS)], y, n, wildWeights(GROUPS, 1, seededRng(seed)));
      const rng = seededRng(seed);
      const webb = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)];
      const weights = Array.from({ length: GROUPS }, () => webb[rng.int(6)]);
      const moved = entries.map((entry, i) => weights[i % GROUPS] * (entry.y - shift * entry.n));
      const mean = moved.reduce((sum, value) => sum + value, 0) / total;
      const squares = Array.from({ length: CLUSTERS }, (_, k) => {
        const own = (_: unknown, i: number) => Math.floor(i / GROUPS) === k;
        const size = entries.filter(own).reduce((sum, { n }) => sum + n, 0);
        return (moved.filter(own).reduce((sum, value) => sum + value, 0) - size * mean) ** 2;
      }).reduce((sum, value) => sum + value, 0);
      const { factor, coefficients } = drawn.squares[0];
      const [constant, linear, square] = coefficients;
      expect(factor).toBe(CLUSTERS / (CLUSTERS - 1));
      expect(constant + linear * shift + square * shift * shift).toBeCloseTo(squares, 8);
      expect(drawn.mean[0] - drawn.slope[0] * shift).toBeCloseTo(mean, 10);
    }),
  );
});
