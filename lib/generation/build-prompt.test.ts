import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateTokens } from "@/lib/llm/estimate-tokens";
import { cutAnswerEnd } from "@/lib/responses/cut-answer-end";
import { buildPrompt } from "./build-prompt";
import { FRAMES } from "./frame";

const file = "# Instruction\n\nBe kind.\n\n# Query:\n```\nOne?\n```\n\n# Answer:\n```\nTwo.\n```\n";
const user = (content: string) => ({ role: "user" as const, content });
const assistant = (content: string) => ({ role: "assistant" as const, content });
const system = (content: string) => ({ role: "system" as const, content });
const urial = { recipe: "urial" as const, systemPrompt: "", body: file };

test("a prompt is the file, the query, and the opening of the answer", () => {
  expect(buildPrompt(urial, [user("Why?")]).prompt).toBe(
    `${file.trimEnd()}\n\n# Query:\n\`\`\`\nWhy?\n\`\`\`\n\n# Answer:\n\`\`\`\n`,
  );
});

test("earlier turns are further blocks", () => {
  expect(buildPrompt(urial, [user("Why?"), assistant("So."), user("And?")]).prompt).toBe(
    `${file.trimEnd()}\n\n# Query:\n\`\`\`\nWhy?\n\`\`\`\n\n# Answer:\n\`\`\`\nSo.\n\`\`\`\n\n# Query:\n\`\`\`\nAnd?\n\`\`\`\n\n# Answer:\n\`\`\`\n`,
  );
});

test("zero-shot keeps the instruction and no example; without a file it is the frame alone", () => {
  expect(buildPrompt({ ...urial, recipe: "zero_shot" }, [user("Why?")]).prompt).toBe(
    "# Instruction\n\nBe kind.\n\n# Query:\n```\nWhy?\n```\n\n# Answer:\n```\n",
  );
  expect(buildPrompt({ ...urial, recipe: "zero_shot", body: "" }, [user("Why?")]).prompt).toBe(
    "# Query:\n```\nWhy?\n```\n\n# Answer:\n```\n",
  );
});

test("a file's own form is kept", () => {
  const body = "# User:\nOne?\n\n# Assistant:\nTwo.";
  expect(buildPrompt({ ...urial, body }, [user("Why?")]).prompt).toBe(`${body}\n\n# User:\nWhy?\n\n# Assistant:\n`);
});

test("a prompt's system message stands before its first query, or beside the system prompt of a chat", () => {
  expect(buildPrompt(urial, [system("Speak Welsh."), user("Why?")]).prompt).toContain("```\nSpeak Welsh.\n\nWhy?\n```");
  const chat = { recipe: "chat" as const, systemPrompt: "Be short.", body: "" };
  expect(buildPrompt(chat, [system("Speak Welsh."), user("Why?")]).messages).toEqual([
    system("Be short.\n\nSpeak Welsh."),
    user("Why?"),
  ]);
  expect(buildPrompt({ ...chat, systemPrompt: "" }, [user("Why?")]).messages).toEqual([user("Why?")]);
});

test("what a perfect imitator of the frame writes is cut at its answer's end", () => {
  const answers = fc.constantFrom("Yes.", "Yes:\n\n```py\n# User: x\n```\n\nBye.", "1. a\n2. b", "```\ncode\n```");
  fc.assert(
    fc.property(answers, answers, (answer, further) => {
      const asked = buildPrompt(urial, [user("Why?")]).prompt ?? "";
      const whole = buildPrompt(urial, [user("Why?"), assistant(answer), user("More?"), assistant(further), user("?")]);
      const reply = (whole.prompt ?? "").slice(asked.length);
      expect(cutAnswerEnd(reply)).toBe(answer);
      const stop = FRAMES.fenced.stops[0];
      expect(cutAnswerEnd(reply.slice(0, reply.indexOf(stop)))).toBe(answer);
    }),
  );
});

test("tokens: more text is never fewer, and English answers come close to a real tokeniser", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(estimateTokens(`${a}\n${b}`)).toBeGreaterThanOrEqual(Math.max(estimateTokens(a), estimateTokens(b)));
    }),
  );
  // 30 tokens by GPT-4's tokeniser.
  const text =
    "Renewable energy sources are those that are replenished naturally, such as sunlight, wind, rain, tides, waves and geothermal heat.";
  expect(Math.abs(estimateTokens(text) - 30)).toBeLessThanOrEqual(4);
  expect(estimateTokens("人工智能是计算机科学的一个分支")).toBeGreaterThan(10);
});
