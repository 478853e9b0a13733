import { expect, test } from "vitest";
import { isComplete } from "./is-complete";

test("complete is who has given all votes asked for; without a limit nobody is", () => {
  expect([2, 3, 4].map((voted) => isComplete({ voted, target: 3 }))).toEqual([false, true, true]);
  expect(isComplete({ voted: 100, target: null })).toBe(false);
});
