import { expect, test } from "vitest";
import { withinDeadline } from "./within-deadline";

test("work in time gives what it gives", () => {
  const given = { tree: ["a"] };
  expect(withinDeadline(() => given, 1_000)).toBe(given);
});

test("what the work throws is thrown", () => {
  expect(() =>
    withinDeadline(() => {
      throw new RangeError("too deep");
    }, 1_000),
  ).toThrow(RangeError);
});

test.each([
  [
    "a loop without end",
    () => {
      for (;;);
    },
  ],
  ["an expression that tries everything", () => /^(a+)+$/.test(`${"a".repeat(60)}b`)],
])("%s is stopped", (_, work) => {
  expect(withinDeadline<unknown>(work, 20)).toBeNull();
});

test("after work was stopped the next is done", () => {
  withinDeadline(() => {
    for (;;);
  }, 5);
  expect(withinDeadline(() => 1, 1_000)).toBe(1);
});

test("work that had no machine is tried again, work that had it is not", () => {
  const tried = (clock: () => number) => {
    let times = 0;
    const slow = () => {
      times++;
      for (;;);
    };
    expect(withinDeadline<unknown>(slow, 10, clock)).toBeNull();
    return times;
  };
  expect(tried(() => 0)).toBe(3);
  let now = 0;
  expect(tried(() => (now += 10))).toBe(1);
});
