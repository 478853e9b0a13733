import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "@/lib/cpu-ms";
import { cleanUp } from "./clean-up";
import { anyMarkdown } from "./markdown-arbitrary";
import { CleanUpRule } from "./schema";

const all = CleanUpRule.options;
const clean = (text: string, prompt = "") => cleanUp(text, all, prompt).text;

const pieces = [
  "</s>",
  "<|im_end|>",
  "<|endoftext|>",
  "[/INST]",
  "<s>",
  "###",
  "# Query:",
  "# Query",
  "# Answer:",
  "User:",
  "Human: hi",
  "Assistant: yes",
  "### Instruction:",
  "```",
  "```py",
  "~~~",
  "    code",
  "Some words.",
  "A line",
  "Exercise 1: x",
  "Answer: y",
  "# Title",
  "- item",
  "1. one",
  " ",
  "\t",
  "\r",
  "用户：",
  "助手：",
  "",
  "",
  "x```",
];
const response = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((lines) => lines.join("\n")),
  fc.array(fc.constantFrom(...pieces, "\n", "\n\n"), { maxLength: 14 }).map((parts) => parts.join("")),
  anyMarkdown,
);
const someRules = fc.subarray([...all]);

test("cleaning what is clean changes nothing, whichever rules are chosen", () => {
  fc.assert(
    fc.property(response, someRules, fc.constantFrom("", "Write a dialogue.", "A quiz"), (text, rules, prompt) => {
      const once = cleanUp(text, rules, prompt);
      expect(cleanUp(once.text, rules, prompt)).toEqual({ text: once.text, changed: [] });
    }),
    { numRuns: 2_000 },
  );
});

test("nothing gets longer but by the fence that closes its code", () => {
  fc.assert(
    fc.property(response, someRules, (text, rules) => {
      const { text: cleaned, changed } = cleanUp(text, rules);
      const longer = cleaned.length - text.length;
      expect(longer).toBeLessThanOrEqual(changed.includes("open_fence") ? 1 + longestFence(text) : 0);
    }),
    { numRuns: 2_000 },
  );
});

const longestFence = (text: string) => Math.max(0, ...(text.match(/`+|~+/g) ?? []).map((mark) => mark.length));

test("what is left is the beginning of what was there, but for white space, markers in front and a closing fence", () => {
  fc.assert(
    fc.property(response, (text) => {
      const bare = (some: string) => some.replaceAll(/\s+/g, "");
      const kept = bare(clean(text)).replace(/(`{3,}|~{3,})$/, "");
      expect(bare(text)).toContain(kept);
    }),
  );
});

test("no rule, no change; and a rule that is not chosen does nothing", () => {
  fc.assert(
    fc.property(response, (text) => {
      expect(cleanUp(text, [])).toEqual({ text, changed: [] });
    }),
  );
  expect(cleanUp("a  \n\n\n\nb</s>", ["stop_markers"]).text).toBe("a  \n\n\n\nb");
});

test.each([
  ["Done.</s>", "Done."],
  ["Done.<|im_end|>\n<|im_start|>user\nMore?", "Done."],
  ["Done.<|endoftext|>Another document begins", "Done."],
  ["Done. [/INST] </s>\n", "Done."],
  ["Done.\n\n###", "Done."],
  ["<s> Done.", "Done."],
  ["<|im_start|>assistant\nDone.", "Done."],
  ["Done.<end_of_turn>\n", "Done."],
])("a marker that ends an answer goes: %j", (text, cleaned) => {
  expect(cleanUp(text, ["stop_markers", "white_space"])).toMatchObject({ text: cleaned });
});

test.each([
  ["The `</s>` token ends a sequence, and so does `<|im_end|>`."],
  ["GPT-2 puts <|endoftext|> between documents, which BERT does not."],
  ["It was <s>wrong</s>"],
  ['```\nprompt = "<|im_end|>"\n</s>\n```'],
  ["### Summary\n\nAll is well."],
])("a marker that is talked about, or is code or HTML, stays: %j", (text) => {
  expect(clean(text)).toBe(text);
});

test.each([
  ["Paris.\n```\n\n# Query:\n```\nAnd Spain?\n```\n\n# Answer:\n```\nMadrid.\n```", "Paris."],
  ["Paris.\n\n# Query\n```\nAnd Spain?\n```", "Paris."],
  ["Paris.\n\n# Query:", "Paris."],
  ["Paris.\n\n# User:\nAnd Spain?\n\n# Assistant:\nMadrid.", "Paris."],
  ["Paris.\n\nHuman: And Spain?\n\nAssistant: Madrid.", "Paris."],
  ["Paris.\nUser: And Spain?\nAssistant: Madrid.", "Paris."],
  ["Paris.\n\nUser: And what about Sp", "Paris."],
  ["Paris.\n\n### Instruction:\nName another.\n\n### Response:\nRome.", "Paris."],
  ["Paris.\n\nExercise: What is the capital of Spain?\nAnswer: Madrid.", "Paris."],
  ["巴黎。\n\n用户：西班牙呢？\n\n助手：马德里。", "巴黎。"],
  ["```python\nx = 1\n```\n\n# Query:\n```\nAnother\n```", "```python\nx = 1\n```"],
  ["Paris.\n\n[INST] And Spain? [/INST] Madrid.", "Paris."],
])("turns that the model went on to write itself are cut: %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test("a prompt that says “prompt” asks for no template", () => {
  expect(clean("Once upon a time.\n\n# Query:\n```\nNext\n```", "A story for this writing prompt.")).toBe(
    "Once upon a time.",
  );
  const template = "Here.\n\n### Instruction:\nDo it.";
  expect(clean(template, "Show me the prompt template of Alpaca.")).toBe(template);
});

test.each([
  ["a comment in code", "```sql\n# Query: all users\nSELECT * FROM users;\n```", ""],
  ["code whose first line is such a comment", "```\n# Query:\nSELECT 1;\n```", ""],
  ["a dialogue that the prompt asked for", "Here it is.\n\nUser: Hello!\n\nAssistant: Hi!", "Write a dialogue."],
  ["a dialogue in Chinese that was asked for", "好的。\n\n用户：你好！\n\n助手：您好！", "写一段对话"],
  ["a sample that the response announces", "Here is a sample conversation:\n\nUser: Hello!\n\nBot: Hi!", ""],
  ["a response that is a dialogue from its first line", "User: Hello!\n\nAssistant: Hi!", ""],
  ["a list of fields", "The log has:\n\nUser: who did it\n\nTime: when", ""],
  ["fields behind a paragraph", "The log has these fields.\n\nUser: who did it\n\nTime: when", ""],
  ["a document with such a heading", "# Setup\n\nInstall it.\n\n# Query\n\nRun it.", ""],
  ["a document with such headings below", "Entities.\n\n### User:\n\nAn id.\n\n### Order:\n\nA date.", ""],
  ["exercises that were asked for", "Read this.\n\nExercise 1: Add.\nAnswer: 2", "Make exercises for pupils."],
  ["a conclusion with a heading", "It is 6 times 7.\n\n## Answer: 42", ""],
  ["an answer label", "Think first.\n\nAnswer: 42", ""],
])("%s stays", (_, text, prompt) => {
  expect(clean(text, prompt)).toBe(text);
});

test.each([
  ["Paris.\n```", "Paris."],
  ["Paris.```", "Paris."],
  ["```python\nx = 1\n```\nThat is it.\n```", "```python\nx = 1\n```\nThat is it."],
  ["```python\nx = 1", "```python\nx = 1\n```"],
  ["~~~\nx\n", "~~~\nx\n~~~"],
  ["```\nx = 1\n```", "```\nx = 1\n```"],
  ["Use ```x```", "Use ```x```"],
])("fences are dropped where they close nothing, and closed where they do not: %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each([
  [" Certainly!\r\n\r\n\r\n\r\nIt is. \n", "Certainly!\n\nIt is."],
  ["a  \nb", "a  \nb"],
  ["    code first\n\ntext", "    code first\n\ntext"],
  ["```\na\n\n\n\nb  \n```", "```\na\n\n\n\nb  \n```"],
  ["\n\n \t\n", ""],
])("white space: %j", (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each([
  "# Query:\n```\n",
  "</s>\n",
  "User: a\n\n",
  "<s>",
  "###\n",
  "```\n",
  "\n",
  " \n",
  "# Title\n# Query\n",
  "- ",
  "# Query\n\n",
])("a quarter of a megabyte of %j takes no longer than a page of it would", (piece) => {
  const text = `Words.\n\n${piece.repeat(250_000 / piece.length)}`;
  expect(cpuMs(() => clean(text))).toBeLessThan(4_000);
});
