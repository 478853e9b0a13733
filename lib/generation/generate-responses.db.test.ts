import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FakeLlm, startFakeLlm } from "@/e2e/fake-llm";
import { db } from "@/lib/db/client";
import { getRunProgress } from "@/lib/runs/queries";
import { aStudy } from "@/prisma/factories";
import { aGeneratingSystem, endpointOf, start, takeChunk, workOff } from "@/prisma/generation-factories";
import { resumeGeneration, retryFailures, stopGeneration } from "./control-generation";
import { driveGeneration } from "./drive-generation";
import { generateResponses } from "./generate-responses";
import { startGeneration } from "./start-generation";

let server: FakeLlm;
const code = "Certainly!\n\n```python\n# Query: all\nprint(1)\n```\n\nBye!";
const runaway = `${code}\n\`\`\`\n\n# Query:\n\`\`\`\nAnother?`;

beforeAll(async () => {
  server = await startFakeLlm();
});
beforeEach(() => server.answerWith(() => ({ text: "Well.\n```", finishReason: "stop" })));
afterAll(() => server.close());

const responsesOf = (systemId: string) =>
  db().response.findMany({ where: { systemId: BigInt(systemId) }, orderBy: [{ promptId: "asc" }, { turn: "asc" }] });

async function aRun(options: { prompts?: number; turns?: number } = {}, fields: Record<string, unknown> = {}) {
  const study = await aStudy({ prompts: 3, ...options });
  const endpointId = await endpointOf(server.url, "completion");
  const systemId = await aGeneratingSystem(study.owner, study, { endpointId, name: "Base", ...fields });
  return { study, systemId };
}

test("a URIAL system answers every prompt, with how it did so", async () => {
  server.answerWith(() => ({ text: runaway, finishReason: "length" }));
  const { study, systemId } = await aRun();
  const { runIds } = await startGeneration(study.owner, start(study, [systemId]));
  await workOff(runIds[0]);
  const responses = await responsesOf(systemId);
  expect(responses).toHaveLength(3);
  expect(responses[0]).toMatchObject({ text: runaway, shownText: null, finishReason: "length", turn: 0 });
  expect(responses[0].outputTokens).toBeGreaterThan(0);
  expect(responses[0].generationRunId).toBe(BigInt(runIds[0]));
  expect(responses[0].settings).toMatchObject({ recipe: "urial", model: "fake", sampling: { maxTokens: 100 } });
  expect(server.requests.at(-1)?.body.prompt).toMatch(/^# Instruction\n[\s\S]*\n# Answer:\n```\n$/);
  const progress = await getRunProgress(study, "generation", BigInt(runIds[0]));
  expect(progress).toMatchObject({ state: "finished", total: 3, done: 3, failed: 0 });
  expect(progress.cost).toBeGreaterThan(0);
});

test("with the clean-up annotators read the answer whole, the other systems by the same rules, and each step is kept", async () => {
  server.answerWith(() => runaway);
  const { study, systemId } = await aRun();
  const { runIds } = await startGeneration(study.owner, start(study, [systemId], { cleanUp: true }));
  await workOff(runIds[0]);
  const [response] = await responsesOf(systemId);
  expect(response).toMatchObject({ text: runaway, shownText: code });
  const revisions = await db().responseRevision.findMany({ where: { responseId: response.id } });
  expect(revisions).toMatchObject([{ kind: "clean_up", before: runaway, after: code, actorId: study.owner.id }]);
  const { textRules } = await db().study.findUniqueOrThrow({ where: { id: study.id } });
  expect(textRules).toMatchObject({ wanted: { cleanUp: expect.arrayContaining(["answer_end", "runaway"]) } });
});

test("a conversation is answered turn after turn, its own answers cut at their end in between", async () => {
  server.answerWith(({ text }) =>
    text.includes("Question 2") ? "Second.\n```" : `First.\n\`\`\`\n\n# Query:\n\`\`\`\nX`,
  );
  const { study, systemId } = await aRun({ prompts: 2, turns: 2 });
  const { runIds } = await startGeneration(study.owner, start(study, [systemId]));
  await workOff(runIds[0]);
  expect((await responsesOf(systemId)).map(({ turn, text }) => [turn, text.slice(0, 5)])).toEqual([
    [0, "First"],
    [1, "Secon"],
    [0, "First"],
    [1, "Secon"],
  ]);
  expect(server.requests.at(-1)?.body.prompt).toContain("# Answer:\n```\nFirst.\n```\n\n# Query:\n```\nQuestion 2");
  expect(await getRunProgress(study, "generation", BigInt(runIds[0]))).toMatchObject({ total: 4, done: 4 });
});

test("a chat gets messages, with the system prompt first", async () => {
  const study = await aStudy({ prompts: 1 });
  const endpointId = await endpointOf(server.url, "chat");
  const fields = { endpointId, name: "Chat", recipe: "chat", systemPrompt: "Be short." };
  const systemId = await aGeneratingSystem(study.owner, study, fields);
  const { runIds } = await startGeneration(study.owner, start(study, [systemId]));
  await workOff(runIds[0]);
  expect(server.requests.at(-1)?.body.messages).toMatchObject([
    { role: "system", content: "Be short." },
    { role: "user" },
  ]);
});

test("started twice it starts once; a chunk that runs twice stores nothing twice; what is there is not asked again", async () => {
  const { study, systemId } = await aRun();
  const asked = start(study, [systemId]);
  const [first, second] = [await startGeneration(study.owner, asked), await startGeneration(study.owner, asked)];
  expect(second.runIds).toEqual([]);
  const runId = BigInt(first.runIds[0]);
  await driveGeneration(runId);
  const chunk = await takeChunk(runId);
  if (!chunk) throw new Error("no chunk");
  await Promise.all([generateResponses(chunk), generateResponses(chunk)]);
  await workOff(first.runIds[0]);
  expect(await responsesOf(systemId)).toHaveLength(3);
  await expect(startGeneration(study.owner, asked)).rejects.toThrow("No answer is missing");
});

test("only the chosen prompts are answered", async () => {
  const { study, systemId } = await aRun({ prompts: 4 });
  const [, second] = await db().prompt.findMany({ where: { studyId: study.id }, orderBy: { position: "asc" } });
  await db().tag.create({ data: { promptId: second.id, key: "topic", value: "a=b" } });
  const tagged = await startGeneration(study.owner, start(study, [systemId], { tag: "topic=a=b" }));
  await workOff(tagged.runIds[0]);
  expect((await responsesOf(systemId)).map(({ promptId }) => promptId)).toEqual([second.id]);
  const limited = await startGeneration(study.owner, start(study, [systemId], { limit: 3 }));
  await workOff(limited.runIds[0]);
  expect(await responsesOf(systemId)).toHaveLength(3);
});

test("what a server refuses is a failure with its reason; a retry asks for it alone", async () => {
  const { study, systemId } = await aRun();
  const bad = /Prompt 1 /;
  server.answerWith(({ text }) =>
    bad.test(text.slice(-200)) ? { status: 400, body: '{"error":{"message":"too odd"}}' } : "Well.",
  );
  const { runIds } = await startGeneration(study.owner, start(study, [systemId]));
  await workOff(runIds[0]);
  const progress = () => getRunProgress(study, "generation", BigInt(runIds[0]));
  expect(await progress()).toMatchObject({ state: "finished", done: 2, failed: 1, failures: [{ kind: "refused" }] });
  server.answerWith(() => "Well.");
  const before = server.requests.length;
  await retryFailures(study.owner, { studyId: String(study.id), runId: runIds[0] });
  await workOff(runIds[0]);
  expect(server.requests.length - before).toBe(1);
  expect(await progress()).toMatchObject({ state: "finished", done: 3, failed: 0 });
});

test("a stopped run asks no more, and a resumed one for what is missing", async () => {
  const { study, systemId } = await aRun();
  const { runIds } = await startGeneration(study.owner, start(study, [systemId]));
  const ref = { studyId: String(study.id), runId: runIds[0] };
  await driveGeneration(BigInt(runIds[0]));
  await stopGeneration(study.owner, ref);
  expect(await takeChunk(BigInt(runIds[0]))).toBeNull();
  expect(await responsesOf(systemId)).toHaveLength(0);
  await resumeGeneration(study.owner, ref);
  await workOff(runIds[0]);
  expect(await responsesOf(systemId)).toHaveLength(3);
});

test("a study that was opened in between takes no more responses", async () => {
  const { study, systemId } = await aRun();
  const { runIds } = await startGeneration(study.owner, start(study, [systemId]));
  await db().study.update({ where: { id: study.id }, data: { state: "open" } });
  await workOff(runIds[0]);
  expect(await responsesOf(systemId)).toHaveLength(0);
  const { state, error } = await getRunProgress(study, "generation", BigInt(runIds[0]));
  expect({ state, error }).toMatchObject({ state: "failed", error: expect.stringContaining("opened") });
  await expect(startGeneration(study.owner, start(study, [systemId]))).rejects.toThrow("drafts only");
});
