import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "./count-words";

const text = fc.array(
  fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(" ", "\n", "\u00a0", "\u3000", "\ufeff", "\u0085")),
);

test("words are what a regular expression finds", () => {
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      expect(countWords(whole)).toBe(whole.match(/\S+/g)?.length ?? 0);
    }),
  );
});

test("every character is a space where a regular expression says so", () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    if (countWords(character) !== (/\s/.test(character) ? 0 : 1)) expect.fail(`U+${code.toString(16)}`);
  }
});
