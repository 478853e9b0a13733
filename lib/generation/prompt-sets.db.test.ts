import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { aMember, aStudy } from "@/prisma/factories";
import { aGeneratingSystem, endpointOf } from "@/prisma/generation-factories";
import { listGeneratingSystems, listPromptSets } from "./queries";
import { removeSystem } from "./remove-system";
import { importPromptSet, savePromptSet } from "./save-prompt-set";
import { readPromptFile } from "./urial-prompt";

const file = "# Instruction\n\nBe kind. \n\n\n# Query:\n```\nOne?\n```\n\n# Answer:\n```\nTwo.\n```";
const versions = (studyId: bigint) =>
  db().promptTemplate.findMany({ where: { studyId }, orderBy: [{ name: "asc" }, { version: "asc" }] });

test("a published file is kept byte for byte, and saving its parts unchanged changes nothing", async () => {
  const { id, owner } = await aStudy();
  const studyId = String(id);
  const { id: imported } = await importPromptSet(owner, { studyId, name: "Mine", text: file });
  const read = readPromptFile(file);
  if (!read.ok) throw new Error(read.reason);
  expect(await savePromptSet(owner, { studyId, name: "Mine", set: read.set })).toEqual({ id: imported });
  expect(await versions(id)).toMatchObject([{ name: "Mine", version: 1, body: file }]);
});

test("an edited set is a new version; the one before stays", async () => {
  const study = await aStudy();
  const studyId = String(study.id);
  const before = await listPromptSets(await studyAccess(study.owner, studyId));
  const [shipped] = before.filter((set) => set.examples === 3);
  const set = { ...shipped.set, instruction: "Be brief." };
  await savePromptSet(study.owner, { studyId, name: shipped.name, set });
  const kept = await versions(study.id);
  expect(kept.map(({ version }) => version)).toEqual([1, 2]);
  expect(kept[0].body).toBe(shipped.body);
  expect(kept[1].body).toContain("Be brief.");
  await importPromptSet(study.owner, { studyId, name: "A set of one's own", text: file });
  const after = await listPromptSets(await studyAccess(study.owner, studyId));
  // Each keeps its place, edited or not.
  expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), "A set of one's own"]);
  expect(after.find(({ name }) => name === shipped.name)).toMatchObject({ own: true, version: 2 });
});

test("what could not be read back is not saved, and no file in another form is", async () => {
  const { id, owner } = await aStudy();
  const studyId = String(id);
  const set = {
    form: "fenced" as const,
    instruction: "",
    examples: [{ query: "a\n```\n\n# Answer:\n```\nb", answer: "c" }],
  };
  await expect(savePromptSet(owner, { studyId, name: "x", set })).rejects.toThrow("read back");
  await expect(importPromptSet(owner, { studyId, name: "x", text: "Hello." })).rejects.toThrow("published form");
});

test("those who may only read change nothing", async () => {
  const study = await aStudy();
  const viewer = await aMember(study, "viewer");
  const input = { studyId: String(study.id), name: "x", text: file };
  await expect(importPromptSet(viewer, input)).rejects.toThrow("reading only");
});

test("a new system of a draft misses every answer, and can be taken out again", async () => {
  const study = await aStudy({ prompts: 2, turns: 2 });
  const endpointId = await endpointOf("http://127.0.0.1:9/v1", "completion");
  const systemId = await aGeneratingSystem(study.owner, study, { endpointId, name: "Base" });
  const systems = await listGeneratingSystems(await studyAccess(study.owner, study.id));
  expect(systems.map(({ name, missing }) => [name, missing])).toEqual([
    ["first", 0],
    ["second", 0],
    ["Base", 4],
  ]);
  expect(systems[2].promptSet?.body).toContain("# Query:");
  await expect(removeSystem(study.owner, { studyId: String(study.id), systemId: systems[0].id })).rejects.toThrow(
    "has responses",
  );
  await removeSystem(study.owner, { studyId: String(study.id), systemId });
  expect(await db().system.count({ where: { studyId: study.id } })).toBe(2);
});

test("a recipe must fit its endpoint, and a name be free", async () => {
  const study = await aStudy();
  const chat = await endpointOf("http://127.0.0.1:9/v1", "chat");
  const base = await endpointOf("http://127.0.0.1:9/v1", "completion");
  const add = (fields: { endpointId: string; name: string; recipe?: string; promptSet?: string }) =>
    aGeneratingSystem(study.owner, study, fields);
  await expect(add({ endpointId: chat, name: "x" })).rejects.toThrow("takes chats");
  await expect(add({ endpointId: base, name: "x", recipe: "chat" })).rejects.toThrow("plain texts");
  await expect(add({ endpointId: base, name: "x", promptSet: "" })).rejects.toThrow("prompt set");
  await expect(add({ endpointId: base, name: "first" })).rejects.toThrow("already");
  await db().study.update({ where: { id: study.id }, data: { state: "open" } });
  await expect(add({ endpointId: base, name: "y" })).rejects.toThrow("drafts only");
});
