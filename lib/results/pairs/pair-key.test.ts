import { expect, test } from "vitest";
import { sampleColumns } from "@/lib/results/sample-columns";
import { findPairIndex, pairKey } from "./pair-key";

const columns = sampleColumns([]);

test("a pair's key finds it, in either order of its systems", () => {
  expect(pairKey(columns.systems[0], columns.systems[2])).toBe("11.13");
  expect(findPairIndex(columns, "11.13")).toBe(1);
  expect(findPairIndex(columns, "13.11")).toBe(1);
});

test("any other key is the first pair; without pairs there is none", () => {
  expect(findPairIndex(columns, null)).toBe(0);
  expect(findPairIndex(columns, "12.13")).toBe(0);
  expect(findPairIndex({ ...columns, pairs: [] }, "11.12")).toBe(-1);
});
