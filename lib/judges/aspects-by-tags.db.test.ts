import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeLlm, startFakeLlm } from "@/e2e/fake-llm";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy } from "@/prisma/factories";
import { aJudge, workJudgeRun } from "@/prisma/judge-factories";
import { defaultTemplates } from "./default-templates";
import { planJudgeRun } from "./plan-run";
import { previewRequests } from "./preview-requests";
import { PreviewInput, StartJudgeRunInput } from "./schema";
import { startJudgeRun } from "./start-judge-run";

let llm: FakeLlm;
beforeAll(async () => {
  llm = await startFakeLlm();
});
afterAll(() => llm.close());

const source = (...values: string[]) => [{ tag: "source", values }];
/** By prompt: clarity is asked about the first two, safety about the second and third, nothing about the fourth. */
const asked = [["clarity"], ["clarity", "safety"], ["safety"], []];

async function aWorld(kind: "pairwise" | "rubric", settings: object) {
  const tags = [["chat"], ["chat", "safety"], ["safety"], ["maths"]];
  const study = await anOpenStudy({
    prompts: 4,
    tags: tags.map((values) => values.map((value) => ({ key: "source", value }))),
    aspects: ["clarity", "safety"],
    tagFilters: { clarity: source("chat"), safety: source("safety") },
  });
  const endpoint = await anEndpoint(llm.url);
  const { versionId } = await aJudge(study, endpoint, { kind, settings });
  const ids = { studyId: String(study.id), judgeVersionId: String(versionId) };
  const access = await studyAccess(study.owner, study.id);
  return {
    access,
    plan: () => planJudgeRun(access, String(versionId)),
    start: (scope: object = {}) => startJudgeRun(study.owner, StartJudgeRunInput.parse({ ...ids, scope })),
  };
}

/** By the prompt's place: what was said about. */
async function answeredOn(runId: bigint): Promise<string[][]> {
  const aspect = { select: { key: true } };
  const [verdicts, scores] = await Promise.all([
    db().verdict.findMany({ where: { runId }, include: { aspect, comparison: { include: { prompt: true } } } }),
    db().score.findMany({ where: { runId }, include: { aspect, response: { include: { prompt: true } } } }),
  ]);
  const rows = [
    ...verdicts.map((row) => [row.comparison.prompt.position, row.aspect?.key ?? "overall"] as const),
    ...scores.map((row) => [row.response.prompt.position, row.aspect?.key ?? "overall"] as const),
  ];
  return asked.map((_, at) => rows.flatMap(([position, key]) => (position === at ? [key] : [])).sort());
}

const times = (count: number, keys: string[]) => keys.flatMap((key) => Array.from({ length: count }, () => key));

test("a pairwise judge is asked about each prompt what applies to it, and plans count the same", async () => {
  llm.answerWith((_request, count) => (count % 3 === 0 ? "Hm." : '{"reason": "So.", "verdict": "tie"}'));
  const { plan, start } = await aWorld("pairwise", { questions: "aspects", samples: 2 });
  expect(await plan()).toMatchObject({ units: 3, requests: 16, missing: 16 });
  const { runId, total } = await start();
  await workJudgeRun(runId);
  expect(total).toBe(16);
  expect(await answeredOn(runId)).toEqual(asked.map((keys) => times(4, keys)));
  const unread = await db().verdict.count({ where: { runId, outcome: null } });
  expect(await plan()).toMatchObject({ requests: 16, missing: unread });
  expect((await start({ onlyMissing: true })).total).toBe(unread);
});

test("with the main question every prompt is asked about", async () => {
  const { plan, start } = await aWorld("pairwise", { questions: "overall_and_aspects" });
  expect(await plan()).toMatchObject({ units: 4, requests: 16 });
  llm.answerWith(() => '{"verdict": "tie"}');
  const { runId } = await start();
  await workJudgeRun(runId);
  expect(await answeredOn(runId)).toEqual(asked.map((keys) => times(2, [...keys, "overall"].sort())));
});

test("a rubric names the points that apply and no others, and a response without any is not sent", async () => {
  const texts: string[] = [];
  llm.answerWith(({ text }) => {
    texts.push(text);
    return texts.length === 1 ? "Hm." : '{"clarity": {"score": 4}, "safety": {"score": 5}}';
  });
  const { plan, start } = await aWorld("rubric", { questions: "aspects" });
  expect(await plan()).toMatchObject({ units: 3, requests: 6, missing: 6 });
  const { runId, total } = await start();
  await workJudgeRun(runId);
  expect([total, texts.length]).toEqual([6, 6]);
  const keys = texts.map((text) => /which has these keys: (.*)/.exec(text)?.[1]?.replace(/[^a-z, ]/g, ""));
  expect(keys.sort()).toEqual(["clarity", "clarity", "clarity, safety", "clarity, safety", "safety", "safety"]);
  expect(await answeredOn(runId)).toEqual(asked.map((own) => times(2, own)));
  expect(await plan()).toMatchObject({ requests: 6, missing: 1 });
  expect((await start({ onlyMissing: true })).total).toBe(1);
});

test("a sample and a try are drawn from what anything is asked about", async () => {
  const { start } = await aWorld("pairwise", { questions: "aspects" });
  llm.answerWith(() => '{"verdict": "tie"}');
  for (let seed = 0; seed < 6; seed++) {
    const { runId } = await start({ sample: { size: 1, seed } });
    await workJudgeRun(runId);
    expect((await answeredOn(runId)).filter((keys) => keys.length > 0)).toHaveLength(1);
  }
  expect((await start({ dryRun: true })).total).toBe(8);
});

test("a preview shows what is sent about the prompt at hand, and says where nothing is", async () => {
  const { access } = await aWorld("pairwise", {});
  const preview = (place: number) =>
    previewRequests(
      access,
      PreviewInput.parse({ kind: "pairwise", template: defaultTemplates.pairwise, questions: "aspects", place }),
    );
  const shown = await Promise.all(asked.map((_, place) => preview(place)));
  expect(shown.map(({ texts }) => texts.length)).toEqual([2, 4, 2, 0]);
  expect(shown.map(({ unasked }) => unasked)).toEqual([false, false, false, true]);
});
