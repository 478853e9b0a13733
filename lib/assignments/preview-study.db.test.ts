import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { anOpenStudy, aStudy, type StudyOptions } from "@/prisma/factories";
import { previewStudy } from "./preview-study";

async function preview(options: StudyOptions, locale = "en") {
  const study = await aStudy(options);
  return previewStudy(await studyAccess(study.owner, study.id), locale);
}

test("the first pairs of the draft as annotators would see them, and nothing is written", async () => {
  const study = await aStudy({
    prompts: 7,
    hidden: "secret",
    systems: ["secret one", "secret two"],
    reasons: ["tone"],
  });
  const before = [await db().comparison.count(), await db().assignment.count(), await db().slot.count()];
  const shown = await previewStudy(await studyAccess(study.owner, study.id), "en");
  expect(shown.pairs.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  expect(shown.study).toMatchObject({ question: "Which response is better overall?", reasons: [{ name: "tone" }] });
  for (const { left, right, prompt } of shown.pairs) {
    expect(prompt).toHaveLength(1);
    expect(left[0]?.plain).not.toBe(right[0]?.plain);
  }
  expect(JSON.stringify(shown)).not.toContain("secret");
  expect([await db().comparison.count(), await db().assignment.count(), await db().slot.count()]).toEqual(before);
});

test("with the settings as saved: judged turn, reference, language", async () => {
  const settings = { judgedTurn: "last" as const, translations: { "zh-CN": { question: "哪个更好？" } } };
  const { study, pairs } = await preview({ turns: 3, settings }, "zh-CN");
  expect(study.question).toBe("哪个更好？");
  expect(pairs[0]).toMatchObject({ judged: 2, reference: null });
  expect(pairs[0]?.left).toHaveLength(3);
  const whole = await preview({ turns: 2, hidden: "the reference", settings: { showReference: true } });
  expect(whole.pairs[0]).toMatchObject({ judged: null, reference: { plain: "the reference" } });
});

test("each pair with the aspects that are asked about it", async () => {
  const { pairs } = await preview({
    prompts: 2,
    tags: [[{ key: "source", value: "chat" }], [{ key: "source", value: "safety" }]],
    aspects: ["clarity", "safety"],
    tagFilters: { safety: [{ tag: "source", values: ["safety"] }] },
  });
  expect(pairs.map(({ aspects }) => aspects)).toEqual([["clarity"], ["clarity", "safety"]]);
  expect(JSON.stringify(pairs)).not.toMatch(/source|chat/);
});

test("what annotators read of a masked response is what is previewed", async () => {
  const study = await aStudy({ prompts: 1 });
  await db().response.updateMany({ where: { prompt: { studyId: study.id } }, data: { shownText: "masked" } });
  const { pairs } = await previewStudy(await studyAccess(study.owner, study.id), "en");
  expect(pairs[0]?.left[0]?.plain).toBe("masked");
});

test("a prompt that one system left out is passed over; without a second system there is nothing to show", async () => {
  const study = await anOpenStudy({ prompts: 2 });
  const first = await db().response.findFirstOrThrow({ where: { prompt: { studyId: study.id, position: 0 } } });
  await db().response.delete({ where: { id: first.id } });
  expect((await previewStudy(await studyAccess(study.owner, study.id), "en")).pairs).toHaveLength(1);
  expect((await preview({ systems: ["alone"] })).pairs).toEqual([]);
});
