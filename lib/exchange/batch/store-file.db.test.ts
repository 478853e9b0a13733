import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { inPieces } from "@/lib/exchange/laws";
import { aUser } from "@/prisma/factories";
import { createImport } from "./create-import";
import { fileBytes } from "./file-bytes";
import { anImport, outputsOf } from "./fixtures";
import { getImport } from "./queries";
import { removeFile } from "./remove-file";
import { storeFile } from "./store-file";

const answers = outputsOf("x", { p: "1" });

test("a file's bytes come back as they were, over many chunks", async () => {
  const actor = await aUser();
  const { id } = await createImport(actor);
  const content = new Uint8Array(2_500_000).map((_, index) => 32 + (index % 90));
  const file = await storeFile(actor, id, "big.txt", inPieces(content, 65_536));
  const parts: Uint8Array[] = [];
  for await (const part of fileBytes(BigInt(file.id))) parts.push(part);
  expect(parts).toHaveLength(3);
  expect(Buffer.concat(parts).equals(Buffer.from(content))).toBe(true);
});

test("a file that breaks off leaves nothing", async () => {
  const actor = await aUser();
  const { id } = await createImport(actor);
  async function* broken() {
    yield new Uint8Array(1_500_000);
    throw new Error("aborted");
  }
  await expect(storeFile(actor, id, "x", broken())).rejects.toThrow("aborted");
  expect((await getImport(actor, id)).files).toEqual([]);
  expect(await db().importChunk.count({ where: { file: { batch: { publicId: id } } } })).toBe(0);
});

test("the same bytes are not taken twice", async () => {
  const actor = await aUser();
  const id = await anImport(actor, { "a.json": answers });
  await expect(storeFile(actor, id, "b.json", inPieces(answers))).rejects.toThrow("same bytes as “a.json”");
  expect((await getImport(actor, id)).files).toHaveLength(1);
});

test("of two uploads of the same bytes at the same time one is taken", async () => {
  const actor = await aUser();
  const { id } = await createImport(actor);
  const sent = ["a.json", "b.json"].map((name) => storeFile(actor, id, name, inPieces(answers)));
  const ends = await Promise.allSettled(sent);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await getImport(actor, id)).files).toHaveLength(1);
  expect(await db().importFile.count({ where: { batch: { publicId: id } } })).toBe(1);
});

test("another researcher's import is not there", async () => {
  const id = await anImport(await aUser(), { "a.json": answers });
  const other = await aUser();
  await expect(storeFile(other, id, "b.json", inPieces("[]"))).rejects.toThrow("no such import");
  await expect(getImport(other, id)).rejects.toThrow("no such import");
  await expect(createImport(await aUser("annotator"))).rejects.toThrow("may not");
});

test("a removed file is gone", async () => {
  const actor = await aUser();
  const id = await anImport(actor, { "a.json": answers, "b.json": "<html>" });
  const [, page] = (await getImport(actor, id)).files;
  expect(page.detection).toMatchObject({ ok: false, code: "html" });
  await removeFile(actor, id, page.id);
  expect((await getImport(actor, id)).files.map(({ name }) => name)).toEqual(["a.json"]);
  await expect(removeFile(actor, id, page.id)).rejects.toThrow("no such file");
});

test("a file whose columns, system or title cannot be stored is taken all the same", async () => {
  const actor = await aUser();
  const row = { prompt: "p", response: "r", "a\0b": 1, "\ud800": 2, __proto__: null };
  const page = `<html><title>a\0b</title>${"x".repeat(500)}`;
  const id = await anImport(actor, { "nul.jsonl": `${JSON.stringify(row)}\n`, "page.html": page });
  const [rows, html] = (await getImport(actor, id)).files;
  expect(rows.detection).toMatchObject({ ok: true, columns: ["prompt", "response"], columnCount: 4 });
  expect(html.detection).toMatchObject({ ok: false, message: expect.stringContaining("“ab”") });
});
