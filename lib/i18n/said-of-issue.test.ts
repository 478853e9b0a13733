import { expect, test } from "vitest";
import { FlagInput } from "@/lib/assignments/schema";
import { JoinInput } from "@/lib/participants/schema";
import { VoteInput } from "@/lib/votes/schema";
import { saidOfIssue } from "./said-of-issue";

const said = (schema: typeof JoinInput | typeof VoteInput | typeof FlagInput, input: object) =>
  schema.safeParse(input).error?.issues.map(saidOfIssue);

test("what annotators wrote too long or not at all is named, with its limit", () => {
  expect(said(JoinInput, { token: "x", name: " " })).toEqual([{ key: "nameMissing" }]);
  expect(said(JoinInput, { token: "x", name: "n".repeat(81) })).toEqual([{ key: "nameLong", values: { limit: 80 } }]);
  expect(said(FlagInput, { kind: "other", note: "n".repeat(2001) })).toEqual([
    { key: "noteLong", values: { limit: 2000 } },
  ]);
  const vote = { idempotencyKey: "5f0b0c1e-8a53-4c0b-9d0c-3f1f0a3a6f10", choice: "left", activeMs: 1 };
  expect(said(VoteInput, { ...vote, rationale: "n".repeat(10_001) })).toEqual([
    { key: "rationaleLong", values: { limit: 10_000 } },
  ]);
});

test("what only a program can get wrong is told in general", () => {
  expect(said(FlagInput, { kind: "no such kind" })).toEqual([{ key: "badForm" }]);
});
