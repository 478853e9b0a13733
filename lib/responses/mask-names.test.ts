import fc from "fast-check";
import { expect, test } from "vitest";
import { codeRanges } from "./fences";
import { labelled } from "./identity-fixture";
import { leakFinder } from "./identity-leaks";
import { maskNames } from "./mask-names";

const find = leakFinder({ names: [], words: ["Heron"] });
const mask = (text: string) => maskNames(text, find(text), ["certain", "likely"], codeRanges(text));
const texts = labelled.map(([, text]) => text);

test("what is masked names nothing any more, and masking it again changes nothing", () => {
  for (const text of texts) {
    const masked = mask(text);
    expect(
      find(masked).filter(({ strength }) => strength !== "style"),
      text,
    ).toEqual([]);
    expect(mask(masked)).toBe(masked);
  }
});

test("a text without names is left to the byte", () => {
  for (const [label, text] of labelled) if (label === "none" && !text.includes("Apple")) expect(mask(text)).toBe(text);
});

test("whatever the name, the words and the length in its place are the same", () => {
  for (const frame of [
    "I am NAME, an AI.",
    "As NAME, I can't say.",
    "My name is NAME, an AI.",
    "I'm based on NAME, an AI.",
  ]) {
    const masked = ["ChatGPT", "Claude", "LLaMA", "Wizard-LM", "Google Bard"].map((name) =>
      mask(frame.replace("NAME", name)),
    );
    expect(new Set(masked).size, masked.join("\n")).toBe(1);
  }
  for (const frame of ["As an AI language model trained by NAME, I can't.", "As an NAME language model, I can't."]) {
    expect(
      new Set(["OpenAI", "LMSYS", "Meta AI", "Anthropic"].map((name) => mask(frame.replace("NAME", name)))).size,
    ).toBe(1);
  }
  for (const frame of ["我是NAME，一个语言模型。", "我是NAME开发的语言模型。"]) {
    expect(new Set(["通义千问", "ChatGPT", "文心一言"].map((name) => mask(frame.replace("NAME", name)))).size).toBe(1);
  }
});

test.each([
  ["I'm **Claude**, an AI made by Anthropic.", "I'm **an AI assistant**, an AI made by a research lab."],
  ["You can call me OpenAI Assistant.", "You can call me AI Assistant."],
  ["You can call me Vicuna.", "You can call me Assistant."],
  ["As an OpenAI language model, I cannot.", "As a certain language model, I cannot."],
  ["I am based on the GPT-4 architecture.", "I am based on the given architecture."],
  ["I was trained by OpenAI (LMSYS).", "I was trained by a research lab."],
  ["I was created by LMSYS (“OpenAI”), in short.", "I was created by a research lab, in short."],
  ["I was trained by OpenAI (LMSYS) researchers.", "I was trained by a research lab's researchers."],
  ["I am Vicuna (by LMSYS).", "I am an AI assistant (by a research lab)."],
  ["OpenAI trained me.", "A research lab trained me."],
  ["I am a model based on Meta's LLaMA.", "I am a model based on a research lab's assistant."],
  ["我是由阿里云开发的通义千问。", "我是由研究团队开发的智能助手。"],
  ["```\nheron = 1\n```\n\nAsk Heron.", "```\nassistant = 1\n```\n\nAsk an AI assistant."],
])("%s", (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test("nothing but names, an article before one, and the brackets of an acronym ever changes", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...texts, "\n", "**", "`x`", "|"), { maxLength: 6 }), (pieces) => {
      const text = pieces.join("\n\n");
      const leaks = find(text).filter(({ what }) => what !== "style");
      const masked = mask(text);
      let at = 0;
      let end = 0;
      for (const leak of leaks) {
        const between = text
          .slice(end, leak.start)
          .replace(/\b(?:an?)[\s*_"“]+$/i, "")
          .replace(/ ?\($/, "")
          .replace(/^\)/, "");
        expect(masked.indexOf(between, at)).toBeGreaterThanOrEqual(at);
        at = masked.indexOf(between, at) + between.length;
        end = leak.end;
      }
      expect(masked.endsWith(text.slice(end).replace(/^\)/, ""))).toBe(true);
    }),
  );
});

test("only the strengths asked for are masked", () => {
  const text = "I'm Claude, an AI made by Anthropic.";
  expect(maskNames(text, find(text), ["certain"], [])).toBe("I'm an AI assistant, an AI made by Anthropic.");
  expect(maskNames(text, find(text), [], [])).toBe(text);
});
