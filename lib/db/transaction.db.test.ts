import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { databasePool, db } from "./client";
import { sqlTransaction, transaction } from "./transaction";

/** What an administrator or a crash does to every connection of ours. */
async function cutConnections(): Promise<void> {
  await databasePool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
}

test("a read goes on after its connection was cut", async () => {
  await Promise.all([1, 2, 3, 4].map(() => db().user.count()));
  await cutConnections();
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(() => db().user.count()))).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a transaction cut in its middle leaves nothing behind and says the database is away", async () => {
  const cutInside = sqlTransaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "User" ("name", "role") VALUES ('half', 'annotator')`;
    const [{ pid }] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    // The signal is asynchronous: the backend is gone when it is no longer listed.
    await databasePool().query("SELECT pg_terminate_backend($1)", [pid]);
    while ((await databasePool().query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", [pid])).rowCount)
      await sleep(5);
    await tx.$executeRaw`UPDATE "User" SET "name" = 'whole'`;
  });
  await expect(cutInside).rejects.toMatchObject({ code: "unavailable" });
  expect(await db().user.count()).toBe(0);
});

test("rivals that conflict run again until both are done", async () => {
  const { id } = await db().user.create({ data: { name: "counter", role: "annotator" } });
  const raise = () =>
    transaction(async (tx) => {
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`;
      const user = await tx.user.findUniqueOrThrow({ where: { id } });
      await tx.user.update({ where: { id }, data: { sessionVersion: user.sessionVersion + 1 } });
    });
  await Promise.all([raise(), raise(), raise()]);
  expect((await db().user.findUniqueOrThrow({ where: { id } })).sessionVersion).toBe(4);
});

test("bigints come back as bigints, and values never become part of the statement", async () => {
  const [row] = await sqlTransaction(
    (tx) =>
      tx.$queryRaw<
        { n: bigint; text: string }[]
      >`SELECT ${9007199254740993n}::bigint AS n, ${"'; DROP TABLE x; --"} AS text`,
  );
  expect(row).toEqual({ n: 9007199254740993n, text: "'; DROP TABLE x; --" });
});
