import { beforeAll, expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { studyAccess } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { createDemoStudy } from "@/lib/demo/create-demo-study";
import { missingDemos } from "@/lib/demo/queries";
import { listJudgeRuns, listJudges } from "@/lib/judges/queries";
import { anAnnotator, aUser } from "@/prisma/factories";
import { recordedContent } from "./recorded-content";

let researcher: Actor;
let studyId: bigint;

beforeAll(async () => {
  researcher = await aUser();
  studyId = BigInt((await createDemoStudy(researcher, { kind: "recorded" })).studyId);
});

test("is open, labelled as what it is, and asked for once", async () => {
  const study = await db().study.findUniqueOrThrow({ where: { id: studyId } });
  expect(study).toMatchObject({ state: "open", label: expect.stringContaining("mechanics, not quality") });
  expect(await createDemoStudy(researcher, { kind: "recorded" })).toEqual({ studyId: String(studyId) });
  expect(await missingDemos(researcher)).toEqual(["written"]);
  expect(await missingDemos(await aUser())).toEqual(["written", "recorded"]);
});

test("every answer is kept as it came with what made it, and shown without the frame's traces", async () => {
  const responses = await db().response.findMany({
    where: { prompt: { studyId } },
    include: { prompt: true, revisions: true, system: true },
  });
  expect(responses).toHaveLength(80);
  const recorded = recordedContent().responses.responses;
  for (const { text, shownText, prompt, revisions, system, ...response } of responses) {
    const key = system.method === "base_icl" ? "base-urial" : "chat";
    const given = recorded.find((each) => each.sourceId === prompt.sourceId && each.system === key);
    expect({ text, finishReason: response.finishReason, latencyMs: response.latencyMs }).toEqual({
      text: given?.text,
      finishReason: given?.finishReason,
      latencyMs: given?.latencyMs,
    });
    expect(response.settings).toMatchObject({ recordedOn: "2026-11-21", sampling: { temperature: 0, maxTokens: 512 } });
    expect(revisions.map(({ before, after }) => [before, after])).toEqual(
      shownText === null ? [] : [[text, shownText]],
    );
  }
});

test("each judge has a verdict in both orders on every comparison, read from its reply", async () => {
  const judges = await listJudges(await studyAccess(researcher, studyId));
  const recorded = recordedContent().judges.judges;
  expect(judges.map(({ name }) => name).sort()).toEqual(recorded.map(({ name }) => name).sort());
  for (const { versions } of judges) {
    expect(versions).toMatchObject([{ endpoint: null, simulated: false, replies: 80 }]);
    expect(versions[0].settings.recorded).toContain("mechanics, not quality");
  }
  const runs = await listJudgeRuns(await studyAccess(researcher, studyId));
  expect(runs).toHaveLength(recorded.length);
  for (const run of runs) {
    expect(run).toMatchObject({ endpoint: null, state: "finished", total: 80, done: 80, unparsable: 0, failures: [] });
    expect(run.promptTokens).toBeGreaterThan(10_000);
  }
  const comparisons = await db().comparison.findMany({
    where: { studyId },
    select: { verdicts: { select: { order: true } } },
  });
  expect(comparisons).toHaveLength(40);
  for (const { verdicts } of comparisons)
    expect(verdicts.map(({ order }) => order).sort()).toEqual(
      recorded.flatMap(() => ["ab"]).concat(recorded.flatMap(() => ["ba"])),
    );
});

test("whoever joins is given its pairs", async () => {
  const study = await db().study.findUniqueOrThrow({ where: { id: studyId } });
  const { pairs } = await nextPairs(await anAnnotator(study), study.publicId, { holding: [], want: 2 });
  expect(pairs).toHaveLength(2);
});
