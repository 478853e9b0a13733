import { expect, test } from "vitest";
import type { RichText } from "@/lib/responses/rich-text";
import { renderedAlike } from "./rendered-alike";

const rendered = (word: string): RichText => ({ plain: word, tree: [word] });
const refused = (word: string): RichText => ({ plain: word, tree: null });

test("answers that could all be rendered stay rendered", () => {
  const sides = { a: [rendered("x")], b: [rendered("y")] };
  expect(renderedAlike(sides)).toEqual(sides);
});

test.each(["a", "b"] as const)("an answer of %s that could not be rendered makes all of them plain", (side) => {
  const sides = { a: [rendered("x"), rendered("y")], b: [rendered("z"), rendered("w")] };
  const one = { ...sides, [side]: [sides[side][0]!, refused("long")] };
  const { a, b } = renderedAlike(one);
  for (const text of [...a, ...b]) expect(text.tree).toBeNull();
  expect([...a, ...b].map(({ plain }) => plain)).toEqual([...one.a, ...one.b].map(({ plain }) => plain));
});
