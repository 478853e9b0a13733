import { describe, expect, test } from "vitest";
import { gapSentences, rankingSentence } from "./ranking-words";
import type { RankingFigure } from "./report-parts";

const names = ["Ash", "Beech", "Cedar"];
const interval = { low: 0, high: 0, level: 0.95 };

function figure(...bests: number[]): RankingFigure {
  const systems = bests.map((best, at) => {
    const ranked = { system: 2 - at, rank: at + 1, best, worst: 3, strength: 1 - at, interval };
    return { ...ranked, average: { value: 0.5, interval } };
  });
  return { systems, contrasts: [], phrase: "", why: "", noChances: null };
}

describe("who is first", () => {
  test("one system alone", () => {
    expect(rankingSentence(figure(1, 2, 2), names, 0.95)).toBe(
      "Cedar ranks first; all ranges of ranks hold at once with 95\u00a0% confidence.",
    );
  });

  test("several, named with the strongest first", () => {
    expect(rankingSentence(figure(1, 1, 3), names, 0.9)).toBe(
      "Cedar has the highest strength, but with 90\u00a0% confidence Cedar or Beech may be first.",
    );
  });

  test("anybody", () => {
    expect(rankingSentence(figure(1, 1, 1), names, 0.95)).toContain("any of the 3 systems may be");
  });
});

test("groups that were never compared, and groups of which one always won, are told apart", () => {
  const apart = gapSentences({ groups: [[0], [1, 2]], components: [[0], [1, 2]] }, names);
  expect(apart[0]).toBe("No votes compare these groups of systems with one another: Ash; Beech and Cedar.");
  const oneWay = gapSentences({ groups: [[2], [0, 1]], components: [[0, 1, 2]] }, names);
  expect(oneWay[0]).toContain("these groups: Cedar; Ash and Beech. No vote against a system of a later group was lost");
});
