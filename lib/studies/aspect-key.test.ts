import fc from "fast-check";
import { expect, test } from "vitest";
import { aspectKey } from "./aspect-key";
import { AspectKey } from "./schema";

test("a name gives a readable key", () => {
  expect(aspectKey("Follows the format!")).toBe("follows_the_format");
  expect(aspectKey("Klarheit & Kürze")).toBe("klarheit_ku_rze");
  expect(aspectKey("…")).toBe("aspect");
});

test("every name gives a key that is allowed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      expect(AspectKey.safeParse(aspectKey(name)).success).toBe(true);
    }),
  );
});
