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
