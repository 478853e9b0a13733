import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy, type StudyOptions } from "@/prisma/factories";
import { aJudge } from "@/prisma/judge-factories";
import { defaultTemplates } from "./default-templates";
import { listJudged } from "./list-judged";
import { findPlan, planJudgeRun } from "./plan-run";
import { previewRequests } from "./preview-requests";
import { findJudge } from "./queries";
import { PreviewInput, VerdictFilter } from "./schema";

async function aWorld(options: StudyOptions = {}, change: object = {}) {
  const study = await anOpenStudy({ prompts: 3, ...options });
  const endpoint = await anEndpoint("http://127.0.0.1:9/v1", { inputPrice: "1", outputPrice: "2" });
  const judge = await aJudge(study, endpoint, change);
  return { study, access: await studyAccess(study.owner, study.id), judge, versionId: String(judge.versionId) };
}

test("a plan counts requests, those without a readable answer, and estimates tokens before any reply", async () => {
  const { access, judge, versionId } = await aWorld(
    { aspects: ["clarity"] },
    { settings: { questions: "overall_and_aspects", samples: 2 } },
  );
  const before = await planJudgeRun(access, versionId);
  expect(before).toMatchObject({ units: 3, requests: 24, missing: 24, measured: false, seconds: null, inputPrice: 1 });
  expect(before.promptTokens).toBeGreaterThan(200);
  const run = await db().judgeRun.create({ data: { judgeVersionId: judge.versionId } });
  const [comparison] = await db().comparison.findMany({ where: { studyId: access.id } });
  const row = {
    runId: run.id,
    comparisonId: comparison.id,
    raw: "x",
    promptTokens: 300,
    outputTokens: 20,
    latencyMs: 1_500,
  };
  await db().verdict.createMany({
    data: [
      { ...row, order: "ab", outcome: "a" },
      { ...row, order: "ba", outcome: null },
    ],
  });
  expect(await planJudgeRun(access, versionId)).toMatchObject({
    missing: 23,
    measured: true,
    promptTokens: 300,
    outputTokens: 20,
    seconds: 1.5,
  });
});

test("a simulated judge has no plan", async () => {
  const { access } = await aWorld();
  expect(await findPlan(access, undefined)).toBeNull();
});

test("verdicts are listed by comparison, unparsable and inconsistent ones by themselves, dry runs only when asked for", async () => {
  const { access, judge } = await aWorld();
  const run = await db().judgeRun.create({ data: { judgeVersionId: judge.versionId } });
  const dry = await db().judgeRun.create({ data: { judgeVersionId: judge.versionId, settings: { dryRun: true } } });
  const [one, two, three] = await db().comparison.findMany({ where: { studyId: access.id }, orderBy: { id: "asc" } });
  const verdict = (comparisonId: bigint, order: "ab" | "ba", outcome: "a" | "b" | null, runId = run.id) => ({
    runId,
    comparisonId,
    order,
    outcome,
    raw: "x",
  });
  await db().verdict.createMany({
    data: [
      verdict(one.id, "ab", "a"),
      verdict(one.id, "ba", "b"),
      verdict(two.id, "ab", null),
      verdict(two.id, "ba", "a"),
      verdict(three.id, "ab", "a", dry.id),
    ],
  });
  const listed = async (query: object) => {
    const filter = VerdictFilter.parse(query);
    const { items } = await listJudged(access, { judgeId: String(judge.judgeId), kind: "pairwise", filter });
    return items.map(({ id, replies }) => [id, replies.length]);
  };
  expect(await listed({})).toEqual([
    [String(one.id), 2],
    [String(two.id), 2],
  ]);
  expect(await listed({ show: "unparsable" })).toEqual([[String(two.id), 2]]);
  expect(await listed({ show: "inconsistent" })).toEqual([[String(one.id), 2]]);
  expect(await listed({ run: String(dry.id) })).toEqual([[String(three.id), 1]]);
  expect(await findJudge(access, String(judge.judgeId))).toMatchObject({ versions: [{ replies: 4, unparsable: 1 }] });
});

test("a verdict asked again counts instead of the old one, and versions are not mixed", async () => {
  const { access, judge } = await aWorld();
  const [first] = await db().judgeVersion.findMany({ where: { id: judge.versionId } });
  const second = await db().judgeVersion.create({ data: { judgeId: first.judgeId, version: 2 } });
  const [one, two] = await db().comparison.findMany({ where: { studyId: access.id }, orderBy: { id: "asc" } });
  const say = async (judgeVersionId: bigint, said: [bigint, "ab" | "ba", "a" | "b" | null][]) => {
    const { id: runId } = await db().judgeRun.create({ data: { judgeVersionId } });
    const data = said.map(([comparisonId, order, outcome]) => ({ runId, comparisonId, order, outcome, raw: "x" }));
    await db().verdict.createMany({ data });
  };
  // Version 1 changes with the order on the second pair, once its unreadable reply has been asked again.
  await say(judge.versionId, [
    [one.id, "ab", "a"],
    [one.id, "ba", "a"],
    [two.id, "ab", "a"],
    [two.id, "ba", null],
  ]);
  await say(judge.versionId, [[two.id, "ba", "b"]]);
  await say(second.id, [
    [one.id, "ab", "b"],
    [one.id, "ba", "b"],
  ]);
  const listed = async (query: object) => {
    const filter = VerdictFilter.parse(query);
    return (await listJudged(access, { judgeId: String(judge.judgeId), kind: "pairwise", filter })).items;
  };
  const [of, ofTwo] = await listed({});
  expect(of.replies.map(({ version, order, counts }) => [version, order, counts])).toEqual([
    [2, "ab", true],
    [2, "ba", true],
    [1, "ab", true],
    [1, "ba", true],
  ]);
  expect(ofTwo.replies.map(({ outcome, counts }) => [outcome, counts])).toEqual([
    ["a", true],
    [null, false],
    ["b", true],
  ]);
  expect((await listed({ show: "inconsistent" })).map(({ id }) => id)).toEqual([String(two.id)]);
});

test("another study's judge is none here", async () => {
  const [{ judge }, { access }] = [await aWorld(), await aWorld()];
  expect(await findJudge(access, String(judge.judgeId))).toBeNull();
  await expect(planJudgeRun(access, String(judge.versionId))).rejects.toThrow("no such judge");
  const filter = VerdictFilter.parse({});
  expect((await listJudged(access, { judgeId: String(judge.judgeId), kind: "pairwise", filter })).items).toEqual([]);
});

test("a preview is the text that a run sends, in both orders, or what is wrong with the template", async () => {
  const { access } = await aWorld({ answers: [["LEFT TEXT", "RIGHT TEXT"]] });
  const input = { kind: "pairwise", template: defaultTemplates.pairwise };
  const { texts, count } = await previewRequests(access, PreviewInput.parse(input));
  expect([texts.length, count]).toEqual([2, 1]);
  const [ab, ba] = texts.map(({ text }) => text.indexOf("LEFT TEXT") < text.indexOf("RIGHT TEXT"));
  expect([ab, ba]).toEqual([true, false]);
  const wrong = await previewRequests(access, PreviewInput.parse({ ...input, template: "{{prompt}}" }));
  expect([wrong.texts.length, wrong.problems.length]).toEqual([0, 2]);
});
