import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import { connectedWinMatrix, winMatrixOf } from "@/lib/stats/laws/win-matrices";
import { davidsonChances, fitDavidson } from "./davidson";
import { type Chance, davidsonWinProbability } from "./davidson-win-probability";
import { tieStrengthsCovariance } from "./tie-strengths";

const Z95 = 1.959963984540054;
const logOdds = (p: number) => Math.log(p / (1 - p));
const bounds = ({ interval }: Chance) => [interval?.low ?? Number.NaN, interval?.high ?? Number.NaN];
const tiedMatrix = connectedWinMatrix.filter(({ ties }) => ties.some((count) => count > 0));

test("between two systems chances are the shares of votes, with the intervals of shares on the log-odds scale", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 9 }), fc.nat(50), (wins, losses, more) => {
      const ties = more + 1;
      const n = wins + losses + ties;
      const votes = [
        [0, wins],
        [losses, 0],
      ];
      const chances = davidsonWinProbability(definedValue(fitDavidson(winMatrixOf(votes, [[0, ties]]))), 0, 1);
      const rate = (wins + ties / 2) / n;
      const expected = [
        [chances.first, wins / n, (wins / n) * (1 - wins / n)],
        [chances.tie, ties / n, (ties / n) * (1 - ties / n)],
        [chances.second, losses / n, (losses / n) * (1 - losses / n)],
        [chances.winRate, rate, (wins + ties / 4) / n - rate ** 2],
      ] as const;
      for (const [chance, share, variance] of expected) {
        expect(chance.value).toBeCloseTo(share, 10);
        const reach = (Z95 * Math.sqrt(variance / n)) / (share * (1 - share));
        expect(logOdds(bounds(chance)[0])).toBeCloseTo(logOdds(share) - reach, 7);
        expect(logOdds(bounds(chance)[1])).toBeCloseTo(logOdds(share) + reach, 7);
      }
    }),
  );
});

test("intervals are those of the delta method, with slopes measured by small steps", () => {
  fc.assert(
    fc.property(tiedMatrix, (matrix) => {
      const fit = definedValue(fitDavidson(matrix));
      const covariance = tieStrengthsCovariance(fit);
      const { systems } = matrix;
      const chances = davidsonWinProbability(fit, 0, 1, { level: 0.9, covariance });
      const at = [fit.theta[0], fit.theta[1], Math.log(fit.tieParameter)];
      const place = [0, 1, systems];
      const read = [
        [chances.first, (x: number[]) => davidsonChances(x[0] - x[1], Math.exp(x[2])).win],
        [chances.tie, (x: number[]) => davidsonChances(x[0] - x[1], Math.exp(x[2])).tie],
        [chances.second, (x: number[]) => davidsonChances(x[0] - x[1], Math.exp(x[2])).loss],
        [
          chances.winRate,
          (x: number[]) => {
            const { win, tie } = davidsonChances(x[0] - x[1], Math.exp(x[2]));
            return win + tie / 2;
          },
        ],
      ] as const;
      for (const [chance, of] of read) {
        const moved = (axis: number, by: number) =>
          logOdds(of(at.map((value, i) => (i === axis ? value + by : value))));
        const slopes = at.map((_, axis) => (moved(axis, 1e-4) - moved(axis, -1e-4)) / 2e-4);
        let variance = 0;
        slopes.forEach((x, i) => {
          slopes.forEach((y, j) => {
            variance += x * y * covariance[place[i] * (systems + 1) + place[j]];
          });
        });
        expect(chance.value).toBeCloseTo(of(at), 12);
        const [low, high] = bounds(chance).map(logOdds);
        expect((high - low) / 2 / 1.6448536269514722 / Math.sqrt(variance)).toBeCloseTo(1, 5);
        expect((high + low) / 2).toBeCloseTo(logOdds(chance.value), 7);
      }
    }),
    { numRuns: 40 },
  );
});

test("seen from the other system the chances change places, and they add up to one", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      const fit = definedValue(fitDavidson(matrix));
      const chances = davidsonWinProbability(fit, 0, 1);
      const swapped = davidsonWinProbability(fit, 1, 0);
      expect(swapped.first.value).toBeCloseTo(chances.second.value, 12);
      expect(swapped.tie.value).toBeCloseTo(chances.tie.value, 12);
      expect(chances.first.value + chances.tie.value + chances.second.value).toBeCloseTo(1, 12);
      expect(chances.winRate.value).toBeCloseTo(chances.first.value + chances.tie.value / 2, 12);
      expect(bounds(swapped.winRate)[0]).toBeCloseTo(1 - bounds(chances.winRate)[1], 9);
    }),
  );
});

test("where nothing ever tied, the chance of a tie is 0 without an interval, and the win rate is Bradley and Terry's", () => {
  const fit = definedValue(
    fitDavidson(
      winMatrixOf([
        [0, 3],
        [1, 0],
      ]),
    ),
  );
  const chances = davidsonWinProbability(fit, 0, 1);
  expect(chances.tie).toEqual({ value: 0, interval: null });
  expect(chances.winRate).toEqual(chances.first);
  expect(chances.first.value).toBeCloseTo(0.75, 12);
});

test("a chance too small to be told from 0 has no interval", () => {
  const fit = definedValue(
    fitDavidson(
      winMatrixOf(
        Array.from({ length: 60 }, (_, i) =>
          Array.from({ length: 60 }, (_, j) => (j === i + 1 ? 1e9 : j === i - 1 ? 1 : 0)),
        ),
      ),
    ),
  );
  const { first, second } = davidsonWinProbability(fit, 0, 59);
  expect(first).toEqual({ value: 1, interval: null });
  expect(second).toEqual({ value: 0, interval: null });
});

test("with few clusters the interval is as much wider as Student's quantile is", () => {
  const fit = definedValue(
    fitDavidson(
      winMatrixOf(
        [
          [0, 30],
          [20, 0],
        ],
        [[0, 10]],
      ),
    ),
  );
  const half = (chance: Chance) => (logOdds(bounds(chance)[1]) - logOdds(bounds(chance)[0])) / 2;
  const plain = davidsonWinProbability(fit, 0, 1).winRate;
  const student = davidsonWinProbability(fit, 0, 1, { degreesOfFreedom: 4 }).winRate;
  expect(half(student) / half(plain)).toBeCloseTo(2.7764451051977987 / Z95, 10);
});
