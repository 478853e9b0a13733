import fc from "fast-check";
import { expect, test } from "vitest";
import type { GuessedSystem } from "./guess-features";
import { matchGuess, type Verdict } from "./match-guess";

const system = (name: string, method = "other", generator: string | null = null): GuessedSystem => ({
  name,
  method,
  generator,
});
const gpt4 = system("gpt-4-0613", "rlhf");
const gpt35 = system("ChatGPT", "rlhf", "gpt-3.5-turbo");
const llama = system("Llama-2-70B-chat", "rlhf");
const urial = system("Mistral-7B + URIAL (3 examples)", "base_icl");
const instruct = system("Mistral-7B-Instruct", "sft");
const qwen = system("通义千问-14B");
const claude = system("System C", "rlhf", "claude-2.1");
const study = [gpt4, gpt35, llama, urial, instruct, qwen, claude];
const verdict = (guess: string, shown: GuessedSystem, other: GuessedSystem) =>
  matchGuess(guess, { shown, other, study });

test.each<[string, GuessedSystem, GuessedSystem, Verdict]>([
  ["GPT-4", gpt4, llama, "right"],
  ["gpt4", gpt4, llama, "right"],
  ["this looks like OpenAI's model", gpt4, llama, "right"],
  ["I think it's Llama", gpt4, llama, "wrong"],
  ["from meta", gpt4, llama, "wrong"],
  ["Facebook", llama, gpt4, "right"],
  ["gpt 4", gpt4, gpt35, "right"],
  ["GPT 3.5", gpt4, gpt35, "wrong"],
  ["chat gpt", gpt35, llama, "right"],
  ["Chat-GPT", gpt4, gpt35, "wrong"],
  ["OpenAI", gpt4, gpt35, "unclear"],
  ["mistral", urial, instruct, "unclear"],
  ["mistral", urial, llama, "right"],
  ["base model", urial, instruct, "right"],
  ["the few-shot one", urial, instruct, "right"],
  ["URIAL", instruct, urial, "wrong"],
  ["instruction-tuned Mistral", instruct, urial, "right"],
  ["70b", llama, instruct, "right"],
  ["Anthropic", claude, gpt4, "right"],
  ["Claude", gpt4, llama, "neither"],
  ["Gemini from Google", gpt4, llama, "neither"],
  ["ChatGLM", gpt4, llama, "neither"],
  ["GPT or Claude", gpt4, llama, "unclear"],
  ["gpt vs llama", gpt4, llama, "unclear"],
  ["not GPT", gpt4, llama, "unclear"],
  ["it isn't llama", gpt4, llama, "unclear"],
  ["4", gpt4, llama, "unclear"],
  ["the better one", gpt4, llama, "unclear"],
  ["this is that model again", gpt4, claude, "unclear"],
  ["感觉是通义千问写的", qwen, gpt4, "right"],
  ["阿里的模型", qwen, gpt4, "right"],
  ["Qwen", gpt4, qwen, "wrong"],
  ["文心一言", gpt4, qwen, "neither"],
  ["不是千问", qwen, gpt4, "unclear"],
  ["基座模型", urial, instruct, "right"],
  ["ＧＰＴ－４", gpt4, llama, "right"],
])("“%s”", (guess, shown, other, expected) => {
  expect(verdict(guess, shown, other)).toBe(expected);
});

const words = [
  "gpt",
  "GPT-4",
  "llama",
  "Mistral",
  "7B",
  "70b",
  "3.5",
  "urial",
  "base",
  "tuned",
  "Claude",
  "千问",
  "or",
  "the",
  "x",
];
const anyGuess = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join(" "));
const anySystem = fc.constantFrom(...study);

test("what is right for one system of a pair is wrong for the other, and what is unclear is so for both", () => {
  const mirror: Record<Verdict, Verdict> = { right: "wrong", wrong: "right", neither: "neither", unclear: "unclear" };
  fc.assert(
    fc.property(anyGuess, anySystem, anySystem, (guess, shown, other) => {
      expect(verdict(guess, other, shown)).toBe(mirror[verdict(guess, shown, other)]);
    }),
  );
});

test("between a system and itself nothing can be told", () => {
  fc.assert(
    fc.property(anyGuess, anySystem, (guess, shown) => {
      expect(["unclear", "neither"]).toContain(verdict(guess, shown, shown));
    }),
  );
});

test("case, width and the space between words change nothing", () => {
  fc.assert(
    fc.property(anyGuess, anySystem, anySystem, (guess, shown, other) => {
      const expected = verdict(guess, shown, other);
      expect(verdict(guess.toUpperCase(), shown, other)).toBe(expected);
      expect(verdict(`  ${guess.replaceAll(" ", ",  ")}!`, shown, other)).toBe(expected);
    }),
  );
});

test("a system's own name is right, and both names are unclear", () => {
  fc.assert(
    fc.property(anySystem, anySystem, (shown, other) => {
      fc.pre(shown !== other && shown !== claude && other !== claude);
      // "ChatGPT" and "gpt-4" have no number in common that tells them apart from one side.
      expect(verdict(shown.name, shown, other)).toBe("right");
      expect(verdict(`${shown.name} or ${other.name}`, shown, other)).toBe("unclear");
    }),
  );
});

test("no guess, however odd, throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), anySystem, anySystem, (guess, shown, other) => {
      expect(["right", "wrong", "neither", "unclear"]).toContain(verdict(guess, shown, other));
    }),
  );
});
