import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { beginStopping } from "@/lib/jobs/stopping";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy } from "@/prisma/factories";
import { answer, type ModelServer, modelServer } from "@/prisma/model-server";
import { aJudgeRun, judgePlainly, unjudged } from "@/prisma/run-factories";
import { countChunkJobs } from "./chunk-jobs";

let server: ModelServer;

beforeAll(async () => {
  server = await modelServer();
});

afterAll(() => server.close());

test("a process that ends lets requests under way finish, begins no other, and gives the chunk back", async () => {
  const study = await anOpenStudy({ prompts: 30 });
  const endpoint = await anEndpoint(server.url, { concurrency: 3 });
  const { id } = await aJudgeRun(study.id, endpoint.id);
  const items = await unjudged(id, 0n, 1_000);
  // The first three are answered in time, the next two late, the sixth never.
  server.behave((response) => {
    const nth = server.times.length;
    if (nth <= 3) return false;
    if (nth <= 5) setTimeout(() => answer(response, "tie"), 500);
    return true;
  });
  const working = judgePlainly({ runId: id, after: items[0] - 1n, to: items[items.length - 1] });
  await expect.poll(() => server.times.length).toBe(6);
  beginStopping();
  await working;
  expect(server.times.length).toBe(6);
  expect(await db().verdict.count({ where: { runId: id } })).toBe(5);
  expect(await db().judgeFailure.count({ where: { runId: id } })).toBe(0);
  expect(await countChunkJobs(db(), "judge", id)).toEqual({ open: 1, from: items[0] - 1n, dead: false });
});
