import fc from "fast-check";
import { expect, test } from "vitest";
import { aspectKey, distinctKeys } from "./aspect-key";
import { AspectKey } from "./schema";

const names = fc.array(
  fc.oneof(fc.string({ unit: "grapheme", maxLength: 80 }), fc.constantFrom("Depth", "深度", "清晰", "x".repeat(60))),
  { maxLength: 20 },
);

test("a name gives a readable key", () => {
  expect(aspectKey("Follows the format!")).toBe("follows_the_format");
  expect(aspectKey("Klarheit & Kürze")).toBe("klarheit_ku_rze");
  expect(aspectKey("…")).toBe("aspect");
  expect(aspectKey("更正确", "reason")).toBe("reason");
});

test("every name gives a key that is allowed, each another", () => {
  fc.assert(
    fc.property(names, names, (some, others) => {
      const taken = distinctKeys(some);
      const keys = [...taken, ...distinctKeys(others, taken)];
      expect(keys.filter((key) => !AspectKey.safeParse(key).success)).toEqual([]);
      expect(new Set(keys).size).toBe(some.length + others.length);
    }),
  );
});

test("names in another script are told apart by number", () => {
  expect(distinctKeys(["深度", "清晰", "Depth"], ["depth"])).toEqual(["aspect", "aspect_2", "depth_2"]);
});

test("a key that every object has already is not used", () => {
  expect(AspectKey.safeParse("constructor").success).toBe(false);
  expect(aspectKey("Constructor")).toBe("the_constructor");
});
