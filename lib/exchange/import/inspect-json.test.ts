import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectJson } from "./inspect-json";

test("of any JSON the depth is known, nothing is open, and nothing is changed", () => {
  const depthOf = (value: unknown): number =>
    typeof value === "object" && value !== null
      ? 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner)))
      : 0;
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { open, deepest, repeatedKey, text: kept } = inspectJson(text);
      expect([open, deepest, repeatedKey]).toEqual([false, depthOf(JSON.parse(text)), null]);
      // What JSON.stringify wrote was a number before, so none is changed.
      expect(kept).toBe(text);
    }),
  );
});

test.each([
  ['{"a":1,"b":2,"a":3}', "a"],
  ['{"a":1,"\\u0061":3}', "a"],
  ['{"a":"\\"a\\":1","b":{"a":1}}', null],
  ['{"a":["a","a"],"b":"a"}', null],
  ['{"__proto__":1,"__proto__":2}', "__proto__"],
])("%s: the name given twice is %j", (text, key) => {
  expect(inspectJson(text).repeatedKey).toBe(key);
});

test("whole numbers that would change become texts, others stay", () => {
  const text = '{"id": 12345678901234567890, "n": 1, "x": 0.12345678901234567890, "s": "12345678901234567890"}';
  expect(JSON.parse(inspectJson(text).text)).toEqual({
    id: "12345678901234567890",
    n: 1,
    x: 0.12345678901234568,
    s: "12345678901234567890",
  });
});

test.each(['{"a":', '{"a":"b', "[[1]", '{"a":"\\"}'])("%s is open", (text) => {
  expect(inspectJson(text).open).toBe(true);
});
