import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { SamplingSettings } from "@/lib/llm/schema";
import { aStudy } from "@/prisma/factories";
import { findPrompt, listPrompts, PAGE } from "./queries";
import { ResponsesFilter } from "./schema";

test("prompts come a page at a time, by number, and can be searched", async () => {
  const study = await aStudy({ prompts: PAGE + 2 });
  const access = await studyAccess(study.owner, study.id);
  const first = await listPrompts(access, ResponsesFilter.parse({}));
  expect(first).toMatchObject({ total: PAGE + 2, pages: 2 });
  expect(first.prompts.map(({ number }) => number)).toEqual(Array.from({ length: PAGE }, (_, at) => at + 1));
  expect((await listPrompts(access, ResponsesFilter.parse({ page: "2" }))).prompts).toHaveLength(2);
  const text = first.prompts[6].text.toUpperCase();
  expect((await listPrompts(access, ResponsesFilter.parse({ text }))).prompts.map(({ number }) => number)).toEqual([7]);
});

test("a prompt comes with every system's response, and only from its own study", async () => {
  const study = await aStudy({ prompts: 1, systems: ["x", "y", "z"] });
  const prompt = await findPrompt(await studyAccess(study.owner, study.id), 1);
  expect(prompt?.responses.map(({ system }) => system)).toEqual(["x", "y", "z"]);
  const other = await aStudy({ prompts: 0 });
  expect(await findPrompt(await studyAccess(other.owner, other.id), 1)).toBeNull();
});

test("a generated response says what made it; one from a file says nothing", async () => {
  const study = await aStudy({ prompts: 1, systems: ["x", "y"] });
  const made = await db().response.findFirstOrThrow({ where: { system: { studyId: study.id, name: "x" } } });
  const sampling = SamplingSettings.parse({ maxTokens: 64 });
  const settings = { endpoint: "Local", model: "tiny", recipe: "chat", promptSet: null, systemPrompt: "", sampling };
  const reply = { finishReason: "length", outputTokens: 64, latencyMs: 1_200 };
  await db().response.update({ where: { id: made.id }, data: { settings, ...reply } });
  const prompt = await findPrompt(await studyAccess(study.owner, study.id), 1);
  expect(prompt?.responses.map(({ origin }) => origin)).toEqual([
    expect.objectContaining({ model: "tiny", sampling, tokens: 64, latencyMs: 1_200, finishReason: "length" }),
    null,
  ]);
});
