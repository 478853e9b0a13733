import { expect, test } from "vitest";
import { detect } from "@/lib/exchange/detect";
import { inPieces } from "@/lib/exchange/laws";
import { mtBenchAnswers } from "./mt-bench-answers";
import { readQuestion } from "./mt-bench-questions";

const asked = { question_id: 81, category: "writing", turns: ["Write.", "Rewrite."] };
const answered = {
  question_id: 81,
  answer_id: "a",
  model_id: "x",
  choices: [{ index: 0, turns: ["One.", "Two."] }],
  tstamp: 1,
};
const known = readQuestion(asked).question;
const options = { mapping: null, fallbackSystem: "file", questions: new Map([["81", known!]]) };

test("questions and answers are known by their fields", async () => {
  const format = async (row: object) => {
    const found = await detect("f", inPieces(JSON.stringify(row)));
    return found.ok && found.format;
  };
  expect(await format(asked)).toBe("mt_bench_questions");
  expect(await format(answered)).toBe("mt_bench_answers");
});

test("a question's turns are the user's, its references are one text", () => {
  expect(readQuestion({ ...asked, reference: ["1", null, "2"] }).question).toEqual({
    id: "81",
    prompt: [
      { role: "user", text: "Write." },
      { role: "user", text: "Rewrite." },
    ],
    turns: 2,
    tags: [{ key: "category", value: "writing" }],
    reference: "1\n\n---\n\n2",
  });
  expect(readQuestion({ question_id: 1 })).toMatchObject({ question: null, faults: [{ kept: false }] });
});

test("an answer is joined to its question, turn by turn", () => {
  const { drafts, faults } = mtBenchAnswers.read(answered, options);
  expect(faults).toEqual([]);
  expect(drafts).toMatchObject([
    {
      sourceId: "81",
      system: "x",
      prompt: known?.prompt,
      response: [
        { turn: 0, text: "One." },
        { turn: 1, text: "Two." },
      ],
    },
  ]);
});

test.each([
  [{ question_id: 7 }, 0, "unknown_question"],
  [{ choices: [{ turns: ["1", "2"] }, { turns: ["3", "4"] }] }, 1, "several_outputs"],
  [{ choices: [{ turns: ["1", "2", "3"] }] }, 1, "several_outputs"],
  [{ choices: [] }, 0, "wrong_type"],
])("%j is told", (change, drafts, code) => {
  const reading = mtBenchAnswers.read({ ...answered, ...change }, options);
  expect(reading.drafts).toHaveLength(drafts);
  expect(reading.faults).toMatchObject([{ code }]);
});
