import { expect, test } from "vitest";
import { findInvite } from "@/lib/participants/find-invite";
import { anAnnotator, anInvite, anOpenStudy } from "@/prisma/factories";
import { annotatorDesk, listOwnStudies } from "./queries";

const chinese = {
  publicTitle: "哪个回答更好？",
  question: "总的来说，哪个回答更好？",
  guidelines: "请先读完两个回答。",
  aspects: { clarity: { name: "清晰", question: "哪个回答更清楚？" } },
  reasons: { shorter: "更简短" },
};

test("an annotator reads a study's texts in their language from the invitation to the desk", async () => {
  const study = await anOpenStudy({
    publicTitle: "Which is better?",
    aspects: ["clarity", "depth"],
    reasons: ["shorter"],
    settings: { translations: { "zh-CN": chinese } },
  });
  const { token } = await anInvite(study);
  const annotator = await anAnnotator(study);
  const title = { title: chinese.publicTitle, language: "zh-CN" };
  expect(await findInvite(token, null, "zh-CN")).toMatchObject(title);
  expect(await listOwnStudies(annotator, "zh-CN")).toMatchObject([title]);
  const desk = await annotatorDesk(annotator, study.publicId, "zh-CN");
  expect(desk.study).toMatchObject({
    title: title.title,
    languages: { title: "zh-CN", question: "zh-CN", guidelines: "zh-CN", own: "en" },
    question: chinese.question,
    guidelines: { plain: chinese.guidelines },
    // What has no translation stays as the study has it.
    aspects: [
      { key: "clarity", ...chinese.aspects.clarity, languages: { name: "zh-CN", question: "zh-CN" } },
      { key: "depth", name: "depth", languages: { name: "en", question: "en" } },
    ],
    reasons: [{ key: "shorter", name: "更简短", language: "zh-CN" }],
  });
});

test("in a language that the study does not have, all of it is in the study's own", async () => {
  const study = await anOpenStudy({ publicTitle: "哪个好？", settings: { language: "zh-CN" } });
  const { token } = await anInvite(study);
  const annotator = await anAnnotator(study);
  const title = { title: "哪个好？", language: "zh-CN" };
  expect(await findInvite(token, null, "en")).toMatchObject(title);
  expect(await listOwnStudies(annotator, "en")).toMatchObject([title]);
  expect((await annotatorDesk(annotator, study.publicId, "en")).study).toMatchObject({
    title: title.title,
    languages: { title: "zh-CN", question: "zh-CN", guidelines: "zh-CN", own: "zh-CN" },
  });
});
