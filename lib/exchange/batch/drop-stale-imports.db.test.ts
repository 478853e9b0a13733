import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/prisma/factories";
import { dropStaleImports } from "./drop-stale-imports";
import { anImport } from "./fixtures";

test("an import of last month is dropped with its bytes, one of today is kept", async () => {
  const actor = await aUser();
  const [old, fresh] = [await anImport(actor, { a: "[1]" }), await anImport(actor, { a: "[2]" })];
  await db().importBatch.update({
    where: { publicId: old },
    data: { createdAt: new Date(Date.now() - 30 * 86_400_000) },
  });
  expect(await dropStaleImports()).toBe(1);
  expect(await db().importBatch.findMany({ where: { ownerId: actor.id }, select: { publicId: true } })).toEqual([
    { publicId: fresh },
  ]);
});
