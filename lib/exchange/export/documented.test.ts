import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { anyVote } from "./fixtures";
import { preferencePair } from "./preference-pair";
import { REVIEW_COLUMNS } from "./reason-reviews-csv";
import { REMARK_COLUMNS } from "./remarks-csv";
import { ExportedScore, ExportedVerdict } from "./schema";
import { COLUMNS } from "./votes-csv";

const formats = readFileSync("docs/formats.md", "utf8");
const section = (title: string) => formats.split(`### ${title}`)[1]?.split("\n### ")[0] ?? "";

const fieldsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...fieldsOf(inner)]);
};
const missing = (title: string, fields: string[]) =>
  [...new Set(fields)].filter((field) => !section(title).includes(`\`${field}\``));

test("every column and every field of the exports is in docs/formats.md", () => {
  const votes = fc.sample(anyVote, { numRuns: 200, seed: 1 });
  expect(missing("votes.csv", Object.keys(COLUMNS))).toEqual([]);
  expect(missing("votes.jsonl", votes.flatMap(fieldsOf))).toEqual([]);
  expect(missing("flags-and-skips.csv", Object.keys(REMARK_COLUMNS))).toEqual([]);
  expect(missing("reason-reviews.csv", Object.keys(REVIEW_COLUMNS))).toEqual([]);
  const ofSchema = (schema: z.ZodObject): string[] =>
    Object.entries(schema.shape).flatMap(([key, inner]) => [
      key,
      ...(inner instanceof z.ZodObject ? ofSchema(inner) : []),
    ]);
  expect(missing("verdicts.jsonl", ofSchema(ExportedVerdict))).toEqual([]);
  expect(missing("scores.jsonl", ofSchema(ExportedScore))).toEqual([]);
  const pairs = votes.map(preferencePair).flatMap((found) => (found.ok ? [found.pair] : []));
  expect(pairs.length).toBeGreaterThan(0);
  expect(missing("preferences.jsonl", pairs.flatMap(fieldsOf))).toEqual([]);
});
