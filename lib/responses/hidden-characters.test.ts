import { expect, test } from "vitest";
import { showHidden, splitHidden } from "./hidden-characters";

test.each([["👩‍👩‍👧"], ["नमस्‍ते"], ["می‌خواهم"], ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"], ["❤️"], ["שלום‏!"], ["a\tb\nc"], ["ភាសា​ខ្មែរ"]])(
  "%s needs its joiners and marks",
  (text) => {
    expect(showHidden(text)).toBe(text);
  },
);

test.each([
  ["pay\u200bpal", "pay⟦U+200B⟧pal"],
  ["a\u200db", "a⟦U+200D⟧b"],
  ["\u2066x\u2069", "⟦U+2066⟧x⟦U+2069⟧"],
  ["a\u{e0041}\u{e0042}", "a⟦U+E0041⟧⟦U+E0042⟧"],
  ["a\ufe01\ufe02\ufe03", "a⟦U+FE01⟧⟦U+FE02⟧⟦U+FE03⟧"],
  ["left\u200fright", "left⟦U+200F⟧right"],
  ["bell\u0007", "bell⟦U+0007⟧"],
])("a hidden character is named: case %#", (text, shown) => {
  expect(showHidden(text)).toBe(shown);
});

test("neighbouring hidden characters are one piece", () => {
  expect(splitHidden("a\u202e\u202db")).toEqual([
    { text: "a", hidden: false },
    { text: "⟦U+202E⟧⟦U+202D⟧", hidden: true },
    { text: "b", hidden: false },
  ]);
});
