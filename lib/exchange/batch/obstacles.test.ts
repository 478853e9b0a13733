import { expect, test } from "vitest";
import { fileOf, type Written } from "@/lib/exchange/join/fixtures";
import { joinResponses } from "@/lib/exchange/join/join-responses";
import { summariseJoin } from "@/lib/exchange/join/summarise-join";
import { refusal } from "@/lib/exchange/refusal";
import type { Recognised } from "@/lib/exchange/schema";
import { obstacles } from "./obstacles";
import type { ImportFileView } from "./schema";

const detection: Recognised = {
  ok: true,
  format: "alpaca_eval_outputs",
  container: "json",
  encoding: "utf-8",
  delimiter: null,
  columns: [],
  columnCount: 0,
  mapping: null,
  fallbackSystem: "",
  says: "",
};
const reading = {
  responses: 1,
  rejected: 0,
  changed: 0,
  problems: [],
  systems: [],
  tooManySystems: false,
  questions: 0,
};
const good: ImportFileView = {
  id: "1",
  name: "a.json",
  bytes: 1,
  detection,
  mapping: null,
  encoding: null,
  withoutRows: 0,
  reading,
};
const answers: ImportFileView = { ...good, detection: { ...detection, format: "mt_bench_answers" }, reading: null };
const questions = { ...good, detection: { ...detection, format: "mt_bench_questions" as const } };

const summary = (...files: Written[][]) => {
  const given = files.map((rows, index) => fileOf(`f${index}`, rows));
  return summariseJoin(given, joinResponses(given, { emptyResponses: "keep", whiteSpace: "tells_apart" }));
};
const joined = summary([["x", "p", "1"]], [["y", "p", "2"]]);

test("two systems over the same prompts are enough", () => {
  expect(obstacles([good, good], joined)).toEqual([]);
});

test.each([
  ["a refused file", [{ ...good, detection: refusal("html", "", "") }], joined, "cannot be read"],
  ["columns not chosen", [{ ...good, reading: null }], joined, "Choose the columns"],
  ["a file without responses", [{ ...good, reading: { ...reading, responses: 0 } }], joined, "no responses"],
  ["a column that is no system", [{ ...good, reading: { ...reading, tooManySystems: true } }], joined, "more than 100"],
  ["answers without questions", [answers], joined, "question.jsonl"],
  ["rows that cannot be read", [{ ...good, reading: { ...reading, rejected: 2 } }], joined, "2 rows"],
  ["questions alone", [{ ...questions, reading: { ...reading, responses: 0, questions: 2 } }], null, "two systems"],
  ["no file", [], null, "two systems"],
  ["one system", [good], summary([["x", "p", "1"]]), "two systems"],
  ["nothing in common", [good], summary([["x", "p", "1"]], [["y", "q", "2"]]), "same prompts"],
] as const)("%s is in the way", (_what, files, joinSummary, words) => {
  expect(obstacles([...files], joinSummary)).toEqual([expect.stringContaining(words)]);
});

test("rows that cannot be read are in the way until they were seen, all of them", () => {
  const bad = { ...good, reading: { ...reading, rejected: 2 } };
  expect(obstacles([{ ...bad, withoutRows: 2 }], joined)).toEqual([]);
  expect(obstacles([{ ...bad, withoutRows: 1 }], joined)).toHaveLength(1);
});
