import { expect, test } from "vitest";
import { isAppError } from "@/lib/errors";
import { checkVote, type VoteRules } from "./check-vote";
import type { Highlight, VoteInput } from "./schema";

const plain: VoteRules = {
  scale: "win_tie_lose",
  bothBad: false,
  aspects: [],
  confidence: "off",
  rationale: "off",
  minRationale: 0,
  reasons: [],
  highlights: false,
};
const clarity = [{ key: "clarity" }];
const passage: Highlight = { side: "left", answer: 0, start: 0, end: 4, quote: "Once", mark: "good" };

const vote = (fields: Partial<VoteInput>): VoteInput => ({
  idempotencyKey: "6f1c0a52-7f0e-4a57-8a34-6a2f2f9b1c11",
  choice: "left",
  ...{ aspects: {}, aspectStrengths: {}, reasons: [], highlights: [], holding: [] },
  activeMs: 1,
  ...fields,
});

/** The fields named in the refusal; null where the vote passes. */
function refused(rules: Partial<VoteRules>, fields: Partial<VoteInput>): string[] | null {
  try {
    checkVote(vote(fields), { ...plain, ...rules });
    return null;
  } catch (error) {
    if (!isAppError(error) || error.code !== "invalid" || error.message === "") throw error;
    return Object.keys(error.fields ?? {});
  }
}

type Case = [name: string, rules: Partial<VoteRules>, fields: Partial<VoteInput>];

test.each<Case>([
  ["a plain choice", {}, {}],
  ["“both bad” where it is offered", { bothBad: true }, { choice: "both_bad" }],
  ["the far end of five points", { scale: "graded_5" }, { strength: 2 }],
  ["the far end of seven points", { scale: "graded_7" }, { choice: "right", strength: 3 }],
  ["a tie on a graded scale", { scale: "graded_7" }, { choice: "tie" }],
  [
    "a graded aspect",
    { scale: "graded_5", aspects: clarity },
    { choice: "tie", aspects: { clarity: "right" }, aspectStrengths: { clarity: 1 } },
  ],
  ["no word on how sure where that is optional", { confidence: "optional" }, {}],
  ["how sure where that is required", { confidence: "required" }, { confidence: 3 }],
  ["no rationale where it is optional, whatever its length", { rationale: "optional", minRationale: 50 }, {}],
  ["a tie without a rationale", { rationale: "required_non_tie" }, { choice: "tie" }],
  ["a reason instead of words", { rationale: "required", reasons: clarity }, { reasons: ["clarity"] }],
  ["a marked passage instead of words", { rationale: "required", highlights: true }, { highlights: [passage] }],
  ["a rationale just long enough", { rationale: "required", minRationale: 3 }, { rationale: "很清楚" }],
  ["reasons and passages where no words are asked", { reasons: clarity, highlights: true }, { reasons: ["clarity"] }],
])("passes: %s", (_, rules, fields) => {
  expect(refused(rules, fields)).toBeNull();
});

test.each<[...Case, named: string[]]>([
  ["“both bad” where it is not offered", {}, { choice: "both_bad" }, ["choice"]],
  ["a strength without grades", {}, { strength: 1 }, ["strength"]],
  ["no strength on a graded scale", { scale: "graded_5" }, {}, ["strength"]],
  ["more than five points have", { scale: "graded_5" }, { strength: 3 }, ["strength"]],
  ["a strong tie", { scale: "graded_7" }, { choice: "tie", strength: 1 }, ["strength"]],
  ["a strong “both bad”", { scale: "graded_7", bothBad: true }, { choice: "both_bad", strength: 1 }, ["strength"]],
  ["an aspect left out", { aspects: clarity }, {}, ["aspects.clarity"]],
  ["an aspect the study does not ask", {}, { aspects: { clarity: "left" } }, []],
  ["a strength of such an aspect", { scale: "graded_5" }, { strength: 1, aspectStrengths: { clarity: 1 } }, []],
  [
    "an aspect without its strength",
    { scale: "graded_5", aspects: clarity },
    { strength: 1, aspects: { clarity: "left" } },
    ["aspectStrengths.clarity"],
  ],
  [
    "a strength of an aspect without grades",
    { aspects: clarity },
    { aspects: { clarity: "left" }, aspectStrengths: { clarity: 1 } },
    ["aspectStrengths.clarity"],
  ],
  ["how sure where nobody asked", {}, { confidence: 1 }, ["confidence"]],
  ["no word on how sure where it is required", { confidence: "required" }, {}, ["confidence"]],
  ["words where none are asked", {}, { rationale: "shorter" }, []],
  ["an unknown reason", { reasons: clarity }, { reasons: ["depth"] }, ["reasons"]],
  ["marked passages where they are off", {}, { highlights: [passage] }, ["highlights"]],
  ["no rationale where one is required", { rationale: "required" }, { choice: "tie" }, ["rationale"]],
  ["a rationale too short", { rationale: "required", minRationale: 9 }, { rationale: "👩‍👩‍👧‍👦 short" }, ["rationale"]],
  [
    "a reason where words of a length are required",
    { rationale: "required", minRationale: 9, reasons: clarity },
    { reasons: ["clarity"] },
    ["rationale"],
  ],
])("is refused: %s", (_, rules, fields, named) => {
  expect(refused(rules, fields)).toEqual(named);
});
