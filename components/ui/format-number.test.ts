import { expect, test } from "vitest";
import {
  formatCoefficient,
  formatCount,
  formatCounted,
  formatDuration,
  formatPercent,
  formatPercentRange,
  formatPoints,
  formatSeconds,
  formatShare,
} from "./format-number";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("thousands are grouped", () => {
  expect(formatCount(1234567)).toBe("1,234,567");
});

test("a percentage keeps its decimals and its sign on one line", () => {
  expect(formatPercent(0.5)).toBe("50.0\u00a0%");
  expect(plain(formatPercentRange(0.512, 0.6))).toBe("51.2–60.0 %");
});

test("a few are not none, and nearly all are not all", () => {
  expect(["0", "0.001", "0.5", "0.999", "1"].map((share) => plain(formatShare(Number(share))))).toEqual([
    "0 %",
    "<1 %",
    "50 %",
    ">99 %",
    "100 %",
  ]);
});

test("a negative coefficient has a minus sign, not a hyphen", () => {
  expect(formatCoefficient(-0.456)).toBe("−0.46");
});

test("one vote, two votes", () => {
  expect([1, 2, 1000].map((count) => plain(formatCounted(count, "vote")))).toEqual([
    "1 vote",
    "2 votes",
    "1,000 votes",
  ]);
});

test("a minute begins at sixty seconds, rounding included", () => {
  expect([0, 12.4, 59.6, 185].map((seconds) => plain(formatSeconds(seconds)))).toEqual([
    "0 s",
    "12 s",
    "1 min 00 s",
    "3 min 05 s",
  ]);
});

test("durations of plans are in minutes and hours", () => {
  expect([5, 95, 12_000, 7200, 720_000].map((seconds) => plain(formatDuration(seconds)))).toEqual([
    "1 min",
    "2 min",
    "3 h 20 min",
    "2 h",
    "200 h",
  ]);
});

test("a difference from one half goes both ways", () => {
  expect(plain(formatPoints(0.0512))).toBe("±5.1 points");
});
