import { expect, test } from "vitest";
import { ago } from "./ago";

const now = new Date("2030-05-20T12:00:00Z");
const before = (ms: number) => ago(new Date(now.getTime() - ms), now).replaceAll("\u00a0", " ");
const minute = 60_000;

test("the distance is told in its largest unit", () => {
  const distances = [0, 2 * minute, 59 * minute, 60 * minute, 23 * 60 * minute, 24 * 60 * minute, 49 * 60 * minute];
  expect(distances.map(before)).toEqual([
    "now",
    "2 min ago",
    "59 min ago",
    "1 h ago",
    "23 h ago",
    "1 day ago",
    "2 days ago",
  ]);
});

test("after a month it is a date", () => {
  expect(before(40 * 24 * 60 * minute)).toBe("2030-04-10");
});

test("a clock that runs ahead is now, not the future", () => {
  expect(before(-minute)).toBe("now");
});
