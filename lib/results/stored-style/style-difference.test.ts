import fc from "fast-check";
import { expect, test } from "vitest";
import { styleFeatures } from "@/lib/responses/style-features";
import { STYLE, styleDifference, styleValues } from "./style-difference";

const features = fc.array(fc.string().map(styleFeatures), { minLength: 1, maxLength: 3 });

test("a response of two turns counts as one: headers, lists and bold add up, code is a share of all characters", () => {
  const turns = ["# One\n\n**two**\n", "- a\n- b `c`"].map(styleFeatures);
  const [first, second] = turns;
  expect(styleValues(turns)).toEqual([
    first.characters + second.characters,
    1,
    2,
    1,
    (second.codeShare * second.characters) / (first.characters + second.characters),
  ]);
});

test("a missing response leaves every feature unknown", () => {
  expect(styleDifference([], [styleFeatures("text")])).toEqual(STYLE.map(() => Number.NaN));
});

test("the difference is that of a from b, and swapping them negates it", () => {
  expect(styleDifference([styleFeatures("four")], [styleFeatures("ten **bold**")])).toEqual([-8, 0, 0, -1, 0]);
  fc.assert(
    fc.property(features, features, (a, b) => {
      expect(styleDifference(a, b).map((value) => 0 - value)).toEqual(styleDifference(b, a).map((value) => value + 0));
    }),
  );
});
