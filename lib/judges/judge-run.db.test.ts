import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type FakeLlm, startFakeLlm } from "@/e2e/fake-llm";
import { db } from "@/lib/db/client";
import { getRunProgress } from "@/lib/runs/queries";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { aMember, anOpenStudy, aStudy, type StudyOptions } from "@/prisma/factories";
import { aJudge, workJudgeRun } from "@/prisma/judge-factories";
import { StartJudgeRunInput } from "./schema";
import { startJudgeRun } from "./start-judge-run";
import { resumeJudgeRun, retryJudgeFailures, stopJudgeRun } from "./stop-judge-run";

let llm: FakeLlm;
beforeAll(async () => {
  llm = await startFakeLlm();
});
afterAll(() => llm.close());

const says = (verdict: string) => JSON.stringify({ reason: "Because.", verdict });
/** Prefers the response that holds the word, wherever it stands. */
const prefers =
  (word: string): Answer =>
  ({ text }) => {
    const [first = "", second = ""] = text.split("[end of first response");
    return says(first.includes(word) ? "first" : second.includes(word) ? "second" : "tie");
  };

async function aWorld(options: StudyOptions = {}, change: object = {}, endpointChange: object = {}) {
  const study = await anOpenStudy({ prompts: 3, ...options });
  const endpoint = await anEndpoint(llm.url, endpointChange);
  const judge = await aJudge(study, endpoint, change);
  const start = async (input: object = {}) => {
    const ids = { studyId: String(study.id), judgeVersionId: String(judge.versionId) };
    const { runId, total } = await startJudgeRun(study.owner, StartJudgeRunInput.parse({ ...ids, ...input }));
    return { runId, total, ref: { studyId: String(study.id), runId: String(runId) } };
  };
  return { study, endpoint, judge, start, progress: (runId: bigint) => getRunProgress(study, "judge", runId) };
}

test("every comparison is judged in both orders, and verdicts are kept by response, not by place", async () => {
  llm.answerWith(prefers("BETTER"));
  const { start, progress } = await aWorld({
    answers: [
      ["plain", "BETTER"],
      ["plain", "BETTER"],
    ],
  });
  const { runId, total } = await start();
  await workJudgeRun(runId);
  const verdicts = await db().verdict.findMany({ where: { runId } });
  expect([total, verdicts.length, new Set(verdicts.map(({ order }) => order)).size]).toEqual([4, 4, 2]);
  expect(
    verdicts.every(
      ({ outcome, reason, raw }) =>
        outcome === "b" && reason === "Because." && raw === says(raw.includes("first") ? "first" : "second"),
    ),
  ).toBe(true);
  expect(await progress(runId)).toMatchObject({ state: "finished", total: 4, done: 4, unparsable: 0, failed: 0 });
});

test("questions and samples multiply, each asked once", async () => {
  llm.answerWith(() => says("tie"));
  const settings = { questions: "overall_and_aspects", samples: 2 };
  const { start } = await aWorld({ prompts: 1, aspects: ["clarity", "depth"] }, { settings });
  const { runId, total } = await start();
  await workJudgeRun(runId);
  const keys = (await db().verdict.findMany({ where: { runId } })).map(
    ({ aspectId, order, sample }) => `${aspectId} ${order} ${sample}`,
  );
  expect([total, new Set(keys).size, keys.length]).toEqual([12, 12, 12]);
});

test("what cannot be read is stored as such, with what was said", async () => {
  llm.answerWith(() => "Both have their merits.");
  const { start, progress } = await aWorld({ prompts: 1 });
  const { runId } = await start();
  await workJudgeRun(runId);
  expect(await db().verdict.findMany({ where: { runId }, select: { outcome: true, raw: true } })).toEqual([
    { outcome: null, raw: "Both have their merits." },
    { outcome: null, raw: "Both have their merits." },
  ]);
  expect(await progress(runId)).toMatchObject({ done: 2, unparsable: 2 });
});

test("a run of what is missing asks only for what could not be read", async () => {
  llm.answerWith((_request, count) => (count % 2 === 0 ? says("first") : "Hm."));
  const { start } = await aWorld({ prompts: 2 });
  const { runId } = await start();
  await workJudgeRun(runId);
  const unread = await db().verdict.count({ where: { runId, outcome: null } });
  llm.answerWith(() => says("tie"));
  const second = await start({ scope: { onlyMissing: true } });
  expect(second.total).toBe(unread);
  await workJudgeRun(second.runId);
  await expect(start({ scope: { onlyMissing: true } })).rejects.toThrow("nothing left to ask");
});

test("a dry run is about five comparisons, and counts for nothing afterwards", async () => {
  llm.answerWith(() => says("tie"));
  const { start } = await aWorld({ prompts: 8 });
  const dry = await start({ scope: { dryRun: true } });
  await workJudgeRun(dry.runId);
  const verdicts = await db().verdict.findMany({ where: { runId: dry.runId } });
  expect([dry.total, new Set(verdicts.map(({ comparisonId }) => comparisonId)).size]).toEqual([10, 5]);
  expect((await start({ scope: { onlyMissing: true } })).total).toBe(16);
});

test("a sample depends on its seed alone", async () => {
  llm.answerWith(() => says("tie"));
  const { start } = await aWorld({ prompts: 30 });
  const drawn = async (seed: number) => {
    const { runId, total } = await start({ scope: { sample: { size: 7, seed } } });
    expect(total).toBe(14);
    await workJudgeRun(runId);
    const verdicts = await db().verdict.findMany({
      where: { runId },
      distinct: ["comparisonId"],
      orderBy: { comparisonId: "asc" },
    });
    return verdicts.map(({ comparisonId }) => comparisonId).join();
  };
  const [one, again, other] = [await drawn(1), await drawn(1), await drawn(2)];
  expect([one === again, one === other]).toEqual([true, false]);
});

test("a rubric judge scores every response on all aspects in one request", async () => {
  llm.answerWith(() =>
    JSON.stringify({ clarity: { reason: "Clear.", score: 4 }, depth: { reason: "?", score: "N/A" } }),
  );
  const { start, progress } = await aWorld(
    { prompts: 2, aspects: ["clarity", "depth"] },
    { kind: "rubric", settings: { questions: "aspects" } },
  );
  const { runId, total } = await start();
  await workJudgeRun(runId);
  const scores = await db().score.findMany({ where: { runId }, include: { aspect: true } });
  expect([total, scores.length]).toEqual([4, 8]);
  for (const { aspect, value } of scores) expect(value).toBe(aspect?.key === "clarity" ? 4 : null);
  expect(await progress(runId)).toMatchObject({ done: 4, unparsable: 4 });
});

test("the judge reads what annotators read", async () => {
  llm.answerWith(() => says("tie"));
  const { start, study } = await aWorld({ answers: [["I am NAMED.", "Hello."]] });
  await db().response.updateMany({ where: { text: "I am NAMED." }, data: { shownText: "I am [a model]." } });
  const { runId } = await start();
  const before = llm.requests.length;
  await workJudgeRun(runId);
  const asked = llm.requests.slice(before).map(({ text }) => text);
  expect(asked.every((text) => text.includes("I am [a model].") && !text.includes("NAMED"))).toBe(true);
  expect(study.id > 0n).toBe(true);
});

test("a structured reply is asked for where the endpoint takes one", async () => {
  llm.answerWith(() => says("tie"));
  const { start } = await aWorld({ prompts: 1 });
  const { runId } = await start();
  await workJudgeRun(runId);
  expect(llm.requests.at(-1)?.body.response_format?.json_schema?.name).toBe("verdict");
});

test("failures are written down, and only they are asked again", async () => {
  llm.answerWith(({ text }, count) =>
    text.includes("Prompt 0") ? { status: 400, text: "no" } : says(count ? "tie" : ""),
  );
  const { start, progress } = await aWorld({ prompts: 2 });
  const { runId, ref } = await start();
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({
    state: "finished",
    done: 2,
    failed: 2,
    failures: [{ kind: "refused", count: 2 }],
  });
  llm.answerWith(() => says("first"));
  const study = await db().study.findFirstOrThrow({ where: { id: BigInt(ref.studyId) }, include: { owner: true } });
  const before = llm.requests.length;
  await retryJudgeFailures(study.owner, ref);
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({ state: "finished", done: 4, failed: 0 });
  expect(llm.requests.length - before).toBe(2);
});

test("a run ends when its budget is spent, and goes on with a larger one", async () => {
  llm.answerWith(() => says("tie"));
  const { start, progress, study } = await aWorld(
    { prompts: 200 },
    {},
    { inputPrice: "1000", outputPrice: "1000", concurrency: 2 },
  );
  const { runId, ref, total } = await start({ budget: 2 });
  await workJudgeRun(runId);
  const stopped = await progress(runId);
  expect(stopped.state).toBe("stopped");
  expect(stopped.done).toBeLessThan(total);
  expect(stopped.cost).toBeGreaterThanOrEqual(2);
  const tooLittle = { code: "invalid", fields: { budget: expect.stringMatching(/spent already/) } };
  await expect(resumeJudgeRun(study.owner, ref)).rejects.toMatchObject(tooLittle);
  await expect(resumeJudgeRun(study.owner, { ...ref, budget: stopped.cost ?? 0 })).rejects.toMatchObject(tooLittle);
  expect(await progress(runId)).toMatchObject({ state: "stopped", budget: 2 });
  await resumeJudgeRun(study.owner, { ...ref, budget: 10_000 });
  // Pressed twice: the second has nothing to do.
  await resumeJudgeRun(study.owner, { ...ref, budget: 20_000 });
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({ state: "finished", done: total, budget: 10_000 });
  const events = await db().auditEvent.findMany({ where: { studyId: study.id, action: "judge.run_resumed" } });
  expect(events.map(({ detail }) => detail)).toEqual([{ budget: 10_000, budgetBefore: 2 }]);
});

test("a run that began without a budget gets none on the way", async () => {
  const { start, study } = await aWorld();
  const { ref } = await start();
  await stopJudgeRun(study.owner, ref);
  await expect(resumeJudgeRun(study.owner, { ...ref, budget: 5 })).rejects.toThrow("without a budget");
});

test("failures are not forgotten where the budget leaves nothing to ask them again", async () => {
  llm.answerWith(({ text }) => (text.includes("Prompt 0") ? { status: 400, text: "no" } : says("tie")));
  const { start, progress, study } = await aWorld(
    { prompts: 2 },
    {},
    { inputPrice: "1000", outputPrice: "1000", concurrency: 1 },
  );
  const { runId, ref } = await start({ budget: 10 });
  await workJudgeRun(runId);
  await db().judgeRun.update({ where: { id: runId }, data: { budget: 0.000_001 } });
  await expect(retryJudgeFailures(study.owner, ref)).rejects.toThrow("spent already");
  expect(await progress(runId)).toMatchObject({ state: "finished", failed: 2 });
  llm.answerWith(() => says("tie"));
  await retryJudgeFailures(study.owner, { ...ref, budget: 10 });
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({ state: "finished", done: 4, failed: 0, budget: 10 });
});

test("a dry run against a server that fails at everything says why after a few attempts", async () => {
  llm.answerWith(() => ({ status: 500, text: "out of memory" }));
  const { start, progress } = await aWorld({ prompts: 8 }, {}, { concurrency: 5 });
  const { runId, total } = await start({ scope: { dryRun: true } });
  const before = llm.requests.length;
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({ state: "failed", error: expect.stringContaining("out of memory") });
  expect(llm.requests.length - before).toBeLessThanOrEqual(2 * total);
});

test("a stopped run keeps its verdicts and asks nothing more until it is resumed", async () => {
  llm.answerWith(() => says("tie"));
  const { start, progress, study } = await aWorld();
  const { runId, ref } = await start();
  await stopJudgeRun(study.owner, ref);
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({ state: "stopped", done: 0 });
  await resumeJudgeRun(study.owner, ref);
  await workJudgeRun(runId);
  expect(await progress(runId)).toMatchObject({ state: "finished", done: 6 });
});

test("before the study is open there is nothing to judge", async () => {
  const study = await aStudy();
  const judge = await aJudge(study, await anEndpoint(llm.url));
  const input = StartJudgeRunInput.parse({ studyId: String(study.id), judgeVersionId: String(judge.versionId) });
  await expect(startJudgeRun(study.owner, input)).rejects.toThrow("Open the study first");
});

test("a budget needs prices", async () => {
  const { start } = await aWorld();
  await expect(start({ budget: 1 })).rejects.toThrow("A budget needs prices");
});

test("one version runs once at a time, a dry run aside", async () => {
  const { start } = await aWorld();
  await start();
  await expect(start()).rejects.toThrow("at work already");
  await start({ scope: { dryRun: true } });
});

test("only editors of the study start and stop runs, and only its own", async () => {
  const { study, judge, start } = await aWorld();
  const { ref } = await start();
  const viewer = await aMember(study, "viewer");
  const other = await aStudy();
  const input = StartJudgeRunInput.parse({ studyId: String(study.id), judgeVersionId: String(judge.versionId) });
  await expect(startJudgeRun(viewer, input)).rejects.toThrow("reading only");
  await expect(stopJudgeRun(viewer, ref)).rejects.toThrow("reading only");
  await expect(startJudgeRun(other.owner, { ...input, studyId: String(other.id) })).rejects.toThrow("no such judge");
  await expect(stopJudgeRun(other.owner, { ...ref, studyId: String(other.id) })).rejects.toThrow("no such run");
});
