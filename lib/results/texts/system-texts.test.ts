import fc from "fast-check";
import { expect, test } from "vitest";
import { styleFeatures } from "@/lib/responses/style-features";
import { systemTexts } from "./system-texts";

const response = (system: number, text: string) => ({ system, features: styleFeatures(text) });

test("words, marks and code are averaged over a system's responses, empty ones too", () => {
  const [first, second] = systemTexts(
    [2, 1, 3],
    [response(1, "one two three"), response(2, "# Head\n\n- a **b**\n- c"), response(1, ""), response(1, "`a` b")],
  );
  expect(first).toMatchObject({ system: 2, responses: 1, empty: 0, medianWords: 7 });
  expect(first.means).toMatchObject({ headers: 1, listItems: 2, bold: 1, codeShare: 0 });
  expect(second).toMatchObject({ system: 1, responses: 3, empty: 1, medianWords: 2 });
  expect(second.means.words).toBeCloseTo(5 / 3, 12);
  expect(second.means.codeShare).toBeCloseTo(3 / 5 / 3, 12);
});

test("the median stands in the middle, whatever the order, and the mean between shortest and longest", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 1 }), (lengths) => {
      const [{ medianWords, means }] = systemTexts(
        [1],
        lengths.map((count) => response(1, "w ".repeat(count))),
      );
      expect(lengths.filter((length) => length < medianWords).length).toBeLessThanOrEqual(lengths.length / 2);
      expect(lengths.filter((length) => length > medianWords).length).toBeLessThanOrEqual(lengths.length / 2);
      expect(means.words).toBeGreaterThanOrEqual(Math.min(...lengths) - 1e-9);
      expect(means.words).toBeLessThanOrEqual(Math.max(...lengths) + 1e-9);
    }),
  );
});
