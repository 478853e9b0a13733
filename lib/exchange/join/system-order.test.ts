import { expect, test } from "vitest";
import { fileOf } from "./fixtures";
import type { JoinFile } from "./schema";
import { systemOrder } from "./system-order";

/** Rows that judge [first, second]. */
function judged(pairs: [string, string][]): JoinFile {
  const { name, responses } = fileOf(
    "pairs",
    pairs.flat().map((system) => [system, "p", "r"]),
  );
  return { name, responses: responses.map((each, at) => ({ ...each, row: at >> 1, judgedPair: true })) };
}

test("the first of every judged pair comes before the second, whichever is met first", () => {
  const pairs: [string, string][] = [
    ["ash", "larch"],
    ["larch", "pine"],
    ["beech", "larch"],
    ["ash", "beech"],
  ];
  expect(systemOrder([judged(pairs)])).toEqual(["ash", "beech", "larch", "pine"]);
});

test("where pairs contradict each other, and where nothing is judged, systems stay as they are met", () => {
  const circle: [string, string][] = [
    ["pine", "ash"],
    ["ash", "pine"],
  ];
  expect(systemOrder([judged(circle)])).toEqual(["pine", "ash"]);
  const plain = fileOf("outputs", [
    ["pine", "p", "r"],
    ["ash", "p", "r"],
  ]);
  expect(systemOrder([plain])).toEqual(["pine", "ash"]);
});
