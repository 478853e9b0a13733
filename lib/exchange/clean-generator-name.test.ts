import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanGeneratorName } from "./clean-generator-name";

test.each([
  ["just_results_aligned//Llama-2-7b-chat-hf.json", "Llama-2-7b-chat-hf"],
  ["Mistral-7B-Instruct-v0.1.to_eval.json", "Mistral-7B-Instruct-v0.1"],
  ["C:\\results\\gpt-4.jsonl", "gpt-4"],
  ["/models/phi-2/", "phi-2"],
  ["meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["phi-2", "phi-2"],
  [" two\nlines ", "two lines"],
  [".json", ".json"],
])("%j is called %j", (claimed, name) => {
  expect(cleanGeneratorName(claimed)).toBe(name);
});

test("a name is never empty where the claim is not, never longer than 200, and clean already", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (claimed) => {
      const name = cleanGeneratorName(claimed);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(/[\p{Cc}]/u.test(name)).toBe(false);
      if (/[^\s\p{Cc}\p{Zl}\p{Zp}]/u.test(claimed)) expect(name).not.toBe("");
    }),
  );
});
