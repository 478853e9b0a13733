import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/prisma/factories";
import { createStudyFromImport } from "./create-study-from-import";
import { anImport, outputsOf, studyForm } from "./fixtures";
import { importResponses } from "./import-responses";
import { findImportProgress } from "./queries";
import { storeFile } from "./store-file";

const files = {
  "x.json": outputsOf("runs//x.json", { p: "1", q: "2", r: "3" }),
  "y.json": outputsOf("y", { q: "4", p: "5" }),
};
const systems = [
  { name: "x", method: "base_icl" as const },
  { name: "y", method: "rlhf" as const },
];

async function made() {
  const actor = await aUser();
  const importId = await anImport(actor, files);
  const { studyId } = await createStudyFromImport(actor, studyForm(importId, systems));
  const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
  return { actor, importId, studyId: BigInt(studyId), batchId: batch.id };
}

test("a draft is made with its systems, protocol and aspects, and its job waits", async () => {
  const { studyId } = await made();
  const study = await db().study.findUniqueOrThrow({
    where: { id: studyId },
    include: { systems: true, protocols: true, aspects: true },
  });
  expect(study).toMatchObject({
    state: "draft",
    title: "A study",
    systems: [
      { name: "x", method: "base_icl", generator: "runs//x.json" },
      { name: "y", method: "rlhf", generator: "y" },
    ],
    protocols: [{ version: 1, votesPerComparison: 3, pairing: null }],
    aspects: [{ key: "depth", position: 0 }],
  });
  expect(await findImportProgress(studyId)).toMatchObject({ state: "queued", done: 0, total: 4 });
});

test("the job fills it with what both answered, and running it again changes nothing", async () => {
  const { studyId, batchId } = await made();
  await importResponses(batchId);
  const read = () =>
    db().prompt.findMany({
      where: { studyId },
      orderBy: { position: "asc" },
      include: { turns: true, tags: true, responses: { include: { system: true }, orderBy: { systemId: "asc" } } },
    });
  const prompts = await read();
  expect(
    prompts.map(({ turns, responses }) => [turns[0].text, ...responses.map(({ system, text }) => system.name + text)]),
  ).toEqual([
    ["p", "x1", "y5"],
    ["q", "x2", "y4"],
  ]);
  expect(prompts[0].tags).toMatchObject([{ key: "dataset", value: "d" }]);
  expect(await findImportProgress(studyId)).toMatchObject({ state: "finished", done: 4, total: 4 });
  await db().importBatch.update({ where: { id: batchId }, data: { state: "running" } });
  await importResponses(batchId);
  expect(await read()).toEqual(prompts);
});

test("a job that was killed half-way goes on", async () => {
  const { studyId, batchId } = await made();
  await importResponses(batchId);
  const [, second] = await db().prompt.findMany({ where: { studyId }, orderBy: { position: "asc" } });
  await db().prompt.delete({ where: { id: second.id } });
  await db().response.deleteMany({ where: { prompt: { studyId }, system: { name: "y" } } });
  await db().importBatch.update({ where: { id: batchId }, data: { state: "running" } });
  await importResponses(batchId);
  expect(await db().response.count({ where: { prompt: { studyId } } })).toBe(4);
});

test("files become one study, once, and cannot be changed after", async () => {
  const { actor, importId } = await made();
  await expect(createStudyFromImport(actor, studyForm(importId, systems))).rejects.toThrow("already");
  await expect(storeFile(actor, importId, "z.json", (async function* () {})())).rejects.toThrow("already");
});

test("systems that are not the files' systems are refused, and no draft is left", async () => {
  const actor = await aUser();
  const importId = await anImport(actor, files);
  const other = [systems[0], { ...systems[1], name: "z" }];
  await expect(createStudyFromImport(actor, studyForm(importId, other))).rejects.toThrow("changed");
  expect(await db().study.count({ where: { ownerId: actor.id } })).toBe(0);
});

test("what is in the way is said", async () => {
  const actor = await aUser();
  const importId = await anImport(actor, { "x.json": files["x.json"] });
  await expect(createStudyFromImport(actor, studyForm(importId, systems))).rejects.toThrow("two systems");
});

test("equal texts with different ids, and equal texts without, stay as many prompts", async () => {
  const actor = await aUser();
  const rows = (generator: string, ids: boolean) =>
    JSON.stringify(
      [1, 2].map((n) => ({
        instruction: "p",
        output: `${generator}${n}`,
        generator,
        ...(ids ? { source_id: `i${n}` } : {}),
      })),
    );
  for (const ids of [true, false]) {
    const importId = await anImport(actor, { "x.json": rows("x", ids), "y.json": rows("y", ids) });
    const { studyId } = await createStudyFromImport(actor, studyForm(importId, systems));
    const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
    await importResponses(batch.id);
    expect(await db().prompt.count({ where: { studyId: BigInt(studyId) } })).toBe(2);
    expect(await db().response.count({ where: { prompt: { studyId: BigInt(studyId) } } })).toBe(4);
  }
});

test("a job killed between any two portions goes on, and what it writes is what an unbroken one writes", {
  timeout: 120_000,
}, async () => {
  const answers = (system: string) =>
    JSON.stringify(
      Array.from({ length: 2800 }, (_, n) => ({
        instruction: `p${n % 2600}`,
        output: `${system}${n}`,
        generator: system,
      })),
    );
  const content = async (studyId: bigint) => {
    const prompts = await db().prompt.findMany({
      where: { studyId },
      orderBy: { position: "asc" },
      include: { turns: true, responses: { include: { system: true }, orderBy: { systemId: "asc" } } },
    });
    return prompts.map(({ position, turns, responses }) => [
      position,
      turns[0].text,
      ...responses.map(({ system, text }) => `${system.name}: ${text}`),
    ]);
  };
  const actor = await aUser();
  const start = async () => {
    const importId = await anImport(actor, { "x.json": answers("x"), "y.json": answers("y") });
    const { studyId } = await createStudyFromImport(actor, studyForm(importId, systems));
    const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
    return { studyId: BigInt(studyId), batchId: batch.id };
  };
  const whole = await start();
  await importResponses(whole.batchId);
  const broken = await start();
  const { studyId, batchId } = broken;
  // Each attempt dies after one portion more than the one before; what it had begun is rolled back.
  let attempts = 0;
  for (let done = false; !done; attempts += 1) {
    await db().$executeRawUnsafe(`
      CREATE OR REPLACE FUNCTION die() RETURNS trigger AS $$
      BEGIN IF NEW."rowsDone" > ${attempts * 2000} AND NEW."id" = ${batchId} AND NEW."state" = 'running' THEN RAISE 'killed'; END IF; RETURN NEW; END
      $$ LANGUAGE plpgsql`);
    await db().$executeRawUnsafe(
      `CREATE OR REPLACE TRIGGER die BEFORE UPDATE ON "ImportBatch" FOR EACH ROW EXECUTE FUNCTION die()`,
    );
    done = await importResponses(batchId).then(
      () => true,
      () => false,
    );
    const half = await db().prompt.findMany({ where: { studyId }, include: { turns: true } });
    for (const prompt of half) expect(prompt.turns).toHaveLength(1);
    if (!done) expect(await findImportProgress(studyId)).toMatchObject({ state: "running", error: expect.anything() });
  }
  await db().$executeRawUnsafe(`DROP TRIGGER die ON "ImportBatch"`);
  expect(attempts).toBeGreaterThan(3);
  expect(await content(studyId)).toEqual(await content(whole.studyId));
});

test("MT-bench: answers and questions dropped together make conversations", async () => {
  const actor = await aUser();
  const lines = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
  const answers = (model: string) =>
    lines(
      [81, 82].map((id) => ({
        question_id: id,
        answer_id: `${model}${id}`,
        model_id: model,
        choices: [{ index: 0, turns: [`${model} one`, `${model} two`] }],
        tstamp: 1,
      })),
    );
  const questions = lines([
    { question_id: 81, category: "writing", turns: ["Write.", "Rewrite."] },
    { question_id: 82, category: "math", turns: ["Add.", "Subtract."], reference: ["3", "1"] },
  ]);
  const importId = await anImport(actor, {
    "x.jsonl": answers("x"),
    "question.jsonl": questions,
    "y.jsonl": answers("y"),
  });
  const { studyId } = await createStudyFromImport(actor, studyForm(importId, systems));
  const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
  await importResponses(batch.id);
  const prompts = await db().prompt.findMany({
    where: { studyId: BigInt(studyId) },
    orderBy: { position: "asc" },
    include: {
      turns: { orderBy: { ordinal: "asc" } },
      tags: true,
      responses: { orderBy: [{ systemId: "asc" }, { turn: "asc" }] },
    },
  });
  expect(prompts.map(({ sourceId, reference }) => [sourceId, reference])).toEqual([
    ["81", null],
    ["82", "3\n\n---\n\n1"],
  ]);
  expect(prompts[0].turns.map(({ role, text }) => [role, text])).toEqual([
    ["user", "Write."],
    ["user", "Rewrite."],
  ]);
  expect(prompts[0].tags).toMatchObject([{ key: "category", value: "writing" }]);
  expect(prompts[1].responses.map(({ turn, text }) => [turn, text])).toEqual([
    [0, "x one"],
    [1, "x two"],
    [0, "y one"],
    [1, "y two"],
  ]);
});
