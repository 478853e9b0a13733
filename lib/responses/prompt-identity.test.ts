import fc from "fast-check";
import { expect, test } from "vitest";
import { promptIdentity } from "./prompt-identity";

const identity = fc.tuple(fc.option(fc.string()), fc.string(), fc.nat(3));
const hex = (parts: [string | null, string, number]) => Buffer.from(promptIdentity(...parts)).toString("hex");

test("two prompts are one when id, text and occurrence agree, and only then", () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      expect(hex(a) === hex(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test("an id cannot run into its text", () => {
  expect(hex(["a", "b", 0])).not.toBe(hex([null, "ab", 0]));
  expect(hex(['a","b', "c", 0])).not.toBe(hex(["a", 'b","c', 0]));
});
