import { expect, test } from "vitest";
import { databasePool, db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueue } from "./enqueue";
import { holdLiveness, releaseDeadWorkers } from "./liveness";

async function lockedBy(worker: string, key: string): Promise<void> {
  await transaction((tx) => enqueue(tx, "sweep", {}, key));
  await databasePool().query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '20 s' WHERE key = $2",
    [worker, key],
  );
}

const lockOf = async (key: string) =>
  (await databasePool().query("SELECT locked_by FROM graphile_worker._private_jobs WHERE key = $1", [key])).rows[0]
    ?.locked_by;

test("jobs of a killed worker are free again, those of a living one stay locked", async () => {
  holdLiveness("worker-alive");
  await lockedBy("worker-alive", "job of the living");
  await lockedBy("worker-killed", "job of the dead");
  expect(await releaseDeadWorkers()).toEqual(["worker-killed"]);
  expect(await lockOf("job of the dead")).toBeNull();
  expect(await lockOf("job of the living")).toBe("worker-alive");
});

test("a job exists if and only if its transaction committed, and waits once by its key", async () => {
  await expect(
    transaction(async (tx) => {
      await enqueue(tx, "sweep", {}, "rolled back");
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await transaction((tx) => enqueue(tx, "sweep", {}, "twice"));
  await transaction((tx) => enqueue(tx, "sweep", {}, "twice"));
  const rows = await db().$queryRaw<
    { key: string }[]
  >`SELECT key FROM graphile_worker.jobs WHERE key IN ('rolled back', 'twice')`;
  expect(rows).toEqual([{ key: "twice" }]);
});
