import { expect, test } from "vitest";
import { aUser } from "@/prisma/factories";
import { anImport, outputsOf } from "./fixtures";
import { getImport } from "./queries";
import { savePlan } from "./save-plan";

test("two files that claim one system become two when one is renamed", async () => {
  const actor = await aUser();
  const id = await anImport(actor, {
    "a.json": outputsOf("runs//x.json", { p: "1" }),
    "b.json": outputsOf("runs//x.json", { p: "2" }),
  });
  const before = await getImport(actor, id);
  expect(before.summary).toMatchObject({ systems: [{ name: "x" }], shared: [{ system: "x", overlap: 1 }] });
  expect(before.obstacles).toHaveLength(1);
  const names = [{ claimed: "runs//x.json", name: "x, second run" }];
  await savePlan(actor, id, {
    files: [{ fileId: before.files[1].id, mapping: null, encoding: null, withoutRows: 0, names }],
    emptyResponses: "keep",
    whiteSpace: "tells_apart",
  });
  const after = await getImport(actor, id);
  expect(after.summary).toMatchObject({ prompts: 1, systems: [{ name: "x" }, { name: "x, second run" }], shared: [] });
  expect(after.obstacles).toEqual([]);
});

test("columns the user chooses are read", async () => {
  const actor = await aUser();
  const id = await anImport(actor, { "a.csv": "frage,antwort\np,1\n" });
  const [file] = (await getImport(actor, id)).files;
  expect(file.reading).toBeNull();
  if (file.mapping?.shape !== "responses") throw new Error("expected a mapping of responses");
  const mapping = { ...file.mapping, prompt: "frage", response: "antwort" };
  await savePlan(actor, id, {
    files: [{ fileId: file.id, mapping, encoding: null, withoutRows: 0, names: [] }],
    emptyResponses: "keep",
    whiteSpace: "tells_apart",
  });
  expect((await getImport(actor, id)).files[0].reading).toMatchObject({
    responses: 1,
    systems: [{ claimed: "a", name: "a" }],
  });
});

test("names that the database cannot store are refused", async () => {
  const actor = await aUser();
  const id = await anImport(actor, { "x.json": outputsOf("x", { p: "1" }) });
  const [file] = (await getImport(actor, id)).files;
  for (const name of ["a\0b", "\ud800"]) {
    const files = [{ fileId: file.id, mapping: null, encoding: null, withoutRows: 0, names: [{ claimed: "x", name }] }];
    const plan = { files, emptyResponses: "keep", whiteSpace: "tells_apart" } as const;
    await expect(savePlan(actor, id, plan)).rejects.toThrow("cannot be stored");
  }
});
