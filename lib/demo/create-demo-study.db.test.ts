import { beforeAll, describe, expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { studyAccess } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { agreementOf } from "@/lib/stats/agreement/agreement-measure";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { ratingTable } from "@/lib/stats/agreement/rating-table";
import { getProtocol } from "@/lib/studies/queries";
import { anAnnotator, aUser } from "@/prisma/factories";
import { createDemoStudy } from "./create-demo-study";

const codes = { a: 0, tie: 1, b: 2, both_bad: 3 };

describe("the demo study", () => {
  let researcher: Actor;
  let studyId: bigint;

  beforeAll(async () => {
    researcher = await aUser();
    studyId = BigInt((await createDemoStudy(researcher)).studyId);
  });

  test("belongs to who asked for it, is open, and says what it is made of", async () => {
    const study = await db().study.findUniqueOrThrow({ where: { id: studyId }, include: { protocols: true } });
    expect((await studyAccess(researcher, studyId)).canEdit).toBe(true);
    expect(study).toMatchObject({ state: "open", label: "sample responses written for this demo", openingDone: 24 });
    expect(study.protocols[0].frozenAt).not.toBeNull();
  });

  test("shows quick reasons and a worked example", async () => {
    const { reasons, settings } = await getProtocol(await studyAccess(researcher, studyId));
    expect(reasons).toHaveLength(7);
    expect(settings.examples).toMatchObject([{ choice: "right" }]);
  });

  test("speaks Chinese with whoever reads Chinese, in every text but the example", async () => {
    const { reasons, aspects, settings } = await getProtocol(await studyAccess(researcher, studyId));
    const chinese = settings.translations["zh-CN"];
    expect(Object.keys(chinese?.aspects ?? {}).sort()).toEqual(aspects.map(({ key }) => key).sort());
    expect(Object.keys(chinese?.reasons ?? {}).sort()).toEqual(reasons.map(({ key }) => key).sort());
    for (const text of [chinese?.publicTitle, chinese?.question, chinese?.guidelines])
      expect(text).toMatch(/\p{Script=Han}/u);
  });

  test("has 24 prompts with tags, two systems, and a response of each to each", async () => {
    expect(await db().prompt.count({ where: { studyId, tags: { some: {} }, turns: { some: {} } } })).toBe(24);
    expect(await db().response.count({ where: { prompt: { studyId } } })).toBe(48);
    const systems = await db().system.findMany({ where: { studyId }, orderBy: { id: "asc" } });
    expect(systems.map((system) => system.method)).toEqual(["base_icl", "rlhf"]);
  });

  test("27 wins, 13 ties and 29 losses of base + URIAL style, and three both bad", async () => {
    const groups = await db().vote.groupBy({ by: ["outcome"], where: { studyId, surplus: false }, _count: true });
    const counts = Object.fromEntries(groups.map((group) => [group.outcome, group._count]));
    expect(counts).toEqual({ a: 27, tie: 13, b: 29, both_bad: 3 });
    const pair = await db().systemPair.findFirstOrThrow({ where: { studyId }, include: { systemA: true } });
    expect(pair.systemA.name).toBe("base + URIAL style");
  });

  test("nominal alpha over the four outcomes is 0.463", async () => {
    const votes = await db().vote.findMany({ where: { studyId } });
    const unit = Uint32Array.from(votes, (vote) => Number(vote.comparisonId));
    const rater = Uint32Array.from(votes, (vote) => Number(vote.raterId));
    const column = Uint8Array.from(votes, (vote) => codes[vote.outcome]);
    const table = ratingTable({ unit, cluster: unit, rater, column, columns: 4 });
    const alpha = agreementOf(table, krippendorffAlpha({ metric: "nominal", categories: [0, 1, 2, 3] }));
    expect(alpha.ok && alpha.value).toBeCloseTo(0.463, 3);
  });

  test("every vote shows the side of its slot, has its history, and answers all aspects", async () => {
    const votes = await db().vote.findMany({
      where: { studyId },
      include: { assignment: { include: { slot: true } }, revisions: true, aspects: true },
    });
    expect(votes).toHaveLength(72);
    for (const vote of votes) {
      expect(vote.assignment).toMatchObject({ state: "voted", comparisonId: vote.comparisonId });
      expect(vote.assignment?.slot).toMatchObject({ state: "filled", flipped: vote.flipped });
      expect(vote.revisions.map((revision) => revision.kind)).toEqual(["cast"]);
      expect(vote.revisions[0].content).toMatchObject({ outcome: vote.outcome, activeMs: vote.activeMs });
      expect(vote.aspects).toHaveLength(6);
    }
  });

  test("no simulated annotator saw a system much oftener on one side, and sides of the open votes are even", async () => {
    for (const { imbalance } of await db().sideBalance.findMany({ where: { pair: { studyId } } }))
      expect(Math.abs(imbalance)).toBeLessThanOrEqual(3);
    const open = await db().slot.findMany({ where: { studyId, state: "open" } });
    expect(open).toHaveLength(24);
    expect(Math.abs(open.filter((slot) => slot.flipped).length - 12)).toBeLessThanOrEqual(5);
  });

  test("annotators are labelled simulated and cannot sign in, by link neither", async () => {
    const raters = await db().rater.findMany({
      where: { studyId },
      include: { participant: { include: { user: true, flags: true } } },
    });
    expect(raters.filter((rater) => rater.simulated)).toHaveLength(raters.length);
    const annotators = raters.flatMap((rater) => rater.participant ?? []);
    expect(annotators.map((annotator) => annotator.voted)).toEqual([24, 24, 24]);
    expect(annotators.flatMap((annotator) => annotator.flags).length).toBeGreaterThan(0);
    for (const { user } of annotators) {
      expect(user).toMatchObject({ role: "annotator", email: null, passwordHash: null });
      expect(user.disabledAt).not.toBeNull();
    }
  });

  test("the judge contradicts itself on four prompts, and its one unreadable reply is kept", async () => {
    const verdicts = await db().verdict.findMany({
      where: { run: { judgeVersion: { simulated: true, judge: { studyId } } } },
      include: { comparison: { include: { prompt: true } } },
    });
    expect(verdicts).toHaveLength(48);
    const of = (sourceId: string | null) => verdicts.filter((each) => each.comparison.prompt.sourceId === sourceId);
    const changed = new Set(
      verdicts
        .map((each) => each.comparison.prompt.sourceId)
        .filter((id) => of(id).every((each) => each.outcome) && of(id)[0].outcome !== of(id)[1].outcome),
    );
    expect([...changed].sort()).toEqual(["demo-04", "demo-09", "demo-17", "demo-19"]);
    const unreadable = verdicts.filter((each) => each.outcome === null);
    expect(unreadable.map((each) => [each.comparison.prompt.sourceId, each.order])).toEqual([["demo-13", "ba"]]);
    expect(unreadable[0].raw.length).toBeGreaterThan(0);
    expect(await db().score.count({ where: { run: { judgeVersion: { judge: { studyId } } } } })).toBe(288);
  });

  test("whoever joins has one vote on every comparison to cast", async () => {
    const study = await db().study.findUniqueOrThrow({ where: { id: studyId } });
    const { pairs } = await nextPairs(await anAnnotator(study), study.publicId, { holding: [], want: 2 });
    expect(pairs).toHaveLength(2);
    expect(await db().invite.count({ where: { studyId, revokedAt: null } })).toBe(1);
  });
});

test("a second click opens the same demo, also at once; another comes only when asked for", async () => {
  const researcher = await aUser();
  const [one, two] = await Promise.all([createDemoStudy(researcher), createDemoStudy(researcher)]);
  expect(two).toEqual(one);
  const another = await createDemoStudy(researcher, { another: true });
  expect(another).not.toEqual(one);
  expect(await createDemoStudy(await aUser())).not.toEqual(another);
});

test("an annotator may not make one", async () => {
  await expect(createDemoStudy(await aUser("annotator"))).rejects.toMatchObject({ code: "forbidden" });
});
