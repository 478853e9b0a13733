import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text";

test("case, width, script variants, quotes, emphasis and what is not seen make no difference", () => {
  for (const text of ["ChatGPT’s", "ｃｈａｔｇｐｔ's", "Chat\u200bG\u00adPT's", "**Chat**GPT's", "“ChatGPT”'s"]) {
    expect(foldText(text).folded).toBe("chatgpt's");
  }
  expect(foldText("訓練語言模型，開發").folded).toBe("训练语言模型,开发");
});

test("every folded unit knows where it comes from, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const { folded, from } = foldText(text);
      expect(from).toHaveLength(folded.length + 1);
      expect([...from]).toEqual([...from].sort((one, other) => one - other));
      expect(from.at(-1)).toBe(text.length);
    }),
  );
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const { folded } = foldText(text);
      expect(foldText(folded).folded).toBe(folded);
    }),
  );
});
