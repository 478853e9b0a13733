import { type Question, readQuestion } from "@/lib/exchange/import/mt-bench-questions";
import type { RowStream } from "@/lib/exchange/import/row";
import { problemAt } from "@/lib/exchange/import/row";
import { toResponse } from "@/lib/exchange/import/to-response";
import { MAX_QUESTIONS_TEXT } from "@/lib/exchange/limits";
import type { ImportProblem } from "@/lib/exchange/schema";
import { ProblemTally } from "./problem-tally";
import type { FileReading } from "./schema";

/** Adds a file's questions to those of the batch. The first of an id counts. */
export async function readQuestions(rows: RowStream, questions: Map<string, Question>): Promise<FileReading> {
  const tally = new ProblemTally();
  let found = 0;
  let held = sizeOf([...questions.values()]);
  for await (const row of rows) {
    if (row.kind === "problem") {
      tally.add(row);
      continue;
    }
    const { question, faults } = readQuestion(row.value);
    for (const fault of faults) tally.add(problemAt(row, fault));
    if (!question) continue;
    // Checked and cleaned as a prompt is, with a stand-in for the answers that are elsewhere.
    const { response, problems } = toResponse(row, { ...question, system: "-", response: "" });
    for (const problem of problems) tally.add(problem);
    if (!response) continue;
    const clean = { ...question, prompt: response.prompt, tags: response.tags, reference: response.reference };
    held += sizeOf([clean]);
    if (held > MAX_QUESTIONS_TEXT) {
      tally.add(problemAt(row, TOO_LONG_TOGETHER));
      break;
    }
    if (questions.has(clean.id)) tally.add(twice(row, clean.id));
    else {
      questions.set(clean.id, clean);
      found += 1;
    }
  }
  const { rejected, changed } = tally;
  return {
    responses: 0,
    rejected,
    changed,
    problems: tally.list(),
    systems: [],
    tooManySystems: false,
    questions: found,
  };
}

function sizeOf(questions: Question[]): number {
  return questions.reduce(
    (sum, { prompt, reference }) => sum + JSON.stringify(prompt).length + (reference?.length ?? 0),
    0,
  );
}

function twice(row: { row: number; line: number }, id: string): ImportProblem {
  return problemAt(row, {
    code: "unknown_question",
    message: `Question ${id.slice(0, 100)} was given before, so this one was skipped.`,
    hint: "Give each question an id of its own.",
    kept: false,
  });
}

const TOO_LONG_TOGETHER = {
  code: "too_long" as const,
  message: "The questions are longer than 20 million characters together. Those from this line on were not read.",
  hint: "Split the questions and their answers into several studies.",
  kept: false,
};
