import fc from "fast-check";
import { expect, test } from "vitest";
import { type AskedJudge, pairwiseText, rubricText } from "./build-request";
import { defaultTemplates } from "./default-templates";
import { questionsOf } from "./questions";
import { JudgeSettings } from "./schema";
import { fillTemplate, templateProblems } from "./template";

const aspects = [
  { id: 1n, key: "factuality", name: "Factuality", question: "Which response is more accurate?", tagFilter: null },
  { id: 2n, key: "warmth", name: "Warmth", question: "Which is warmer?", tagFilter: null },
];
const judge = (settings: object = {}): AskedJudge => ({
  template: defaultTemplates.pairwise,
  settings: JudgeSettings.parse(settings),
  guidelines: "Read both.",
});
const [overall, factuality] = questionsOf("overall_and_aspects", "Which is better?", aspects);
const conversation = {
  prompt: [{ role: "user" as const, text: "Name a river." }],
  reference: "The Rhine.",
  followUps: [] as string[],
  judged: null,
  a: ["ANSWER OF A"],
  b: ["ANSWER OF B"],
};

test("templates that come with the app have nothing wrong with them", () => {
  expect(templateProblems(defaultTemplates.pairwise, "pairwise")).toEqual([]);
  expect(templateProblems(defaultTemplates.rubric, "rubric")).toEqual([]);
});

test("an unknown variable is named", () => {
  expect(templateProblems("{{prompt}} {{first}} {{second}} {{frist}} {{ nobody }}", "pairwise")[0]).toContain(
    "{{frist}}, {{nobody}} are not variables",
  );
});

test("what a judge must see has to be in the template", () => {
  expect(templateProblems("{{prompt}} {{first}}", "pairwise")).toEqual(["The template never shows {{second}}."]);
  expect(templateProblems("{{prompt}} {{#response}}x{{/response}}", "rubric")).toEqual([
    "The template never shows {{response}}.",
  ]);
});

test("sections must close", () => {
  expect(templateProblems("{{prompt}}{{first}}{{second}}{{#aspect}}", "pairwise")[0]).toContain("never closed");
  expect(templateProblems("{{prompt}}{{first}}{{second}}{{/aspect}}", "pairwise")[0]).toContain("not open");
});

test("a section is there when its variable has a text, an inverted one when not", () => {
  const body = "a\n{{#x}}\n<{{x}}>\n{{/x}}\n{{^x}}\nnone\n{{/x}}\nb";
  expect(fillTemplate(body, { x: "1" })).toBe("a\n<1>\nb");
  expect(fillTemplate(body, {})).toBe("a\nnone\nb");
});

test("what came from a response is never filled in again", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (first, second) => {
      const [one, two] = [`${first}{{second}}{{#second}}`, `${second}{{first}}{{/first}}`];
      expect(fillTemplate("<{{first}}|{{second}}>", { first: one, second: two })).toBe(`<${one}|${two}>`);
    }),
  );
});

test("both orders differ in nothing but the places of the responses", () => {
  const [ab, ba] = (["ab", "ba"] as const).map((order) =>
    pairwiseText(judge(), { conversation, order, question: overall }),
  );
  expect(ab).not.toBe(ba);
  expect(ab.replace("ANSWER OF A", "x").replace("ANSWER OF B", "ANSWER OF A").replace("x", "ANSWER OF B")).toBe(ba);
});

test("no response can close its own fence, and the same request reads the same again", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const ask = () =>
        pairwiseText(judge(), { conversation: { ...conversation, a: [a], b: [b] }, order: "ab", question: overall });
      const code = /\[first response (\w+)\]/.exec(ask())?.[1] ?? "none";
      const again = ask();
      expect([a.includes(code), b.includes(code), again]).toEqual([false, false, ask()]);
    }),
  );
});

test("the reference is sent only where the judge is given it", () => {
  expect(pairwiseText(judge(), { conversation, order: "ab", question: overall })).not.toContain("The Rhine.");
  expect(pairwiseText(judge({ reference: true }), { conversation, order: "ab", question: overall })).toContain(
    "The Rhine.",
  );
});

test("an aspect is judged alone, and factually fine on both sides is a tie", () => {
  const text = pairwiseText(judge(), { conversation, order: "ab", question: factuality });
  expect(text).toContain("Question: Which response is more accurate?\nJudge Factuality alone");
  expect(text).toContain("both are factually fine, it is a tie");
});

test("a long response is cut, and the text says so", () => {
  const long = { ...conversation, a: ["é".repeat(500)] };
  const text = pairwiseText(judge({ responseLimit: 200 }), { conversation: long, order: "ab", question: overall });
  expect(text).toContain(`${"é".repeat(200)}\n[cut here by Evenhand: the first 200 of 500 characters]`);
  expect(text).not.toContain("é".repeat(201));
});

test("a conversation is laid out turn by turn, with the answer to judge named", () => {
  const turns = {
    ...conversation,
    followUps: ["And a lake?"],
    judged: 1,
    a: ["Rhine.", "Constance."],
    b: ["Elbe.", "Müritz."],
  };
  const text = pairwiseText(judge(), { conversation: turns, order: "ba", question: overall });
  expect(text).toMatch(
    /\[first response (\w+)\]\n\[Answer 1, for context \1\]\nElbe\.\n\n\[User \1\]\nAnd a lake\?\n\n\[Answer 2, the one to judge \1\]\nMüritz\.\n\[end of first response \1\]/,
  );
});

test("a rubric names every point with its key and what it means", () => {
  const scored = { ...conversation, answers: ["The Elbe."] };
  const text = rubricText(
    { ...judge(), template: defaultTemplates.rubric },
    scored,
    questionsOf("aspects", "Which?", aspects),
  );
  expect(text).toContain("- factuality (Factuality): whether what the response states is true");
  expect(text).toContain("which has these keys: factuality, warmth");
});
