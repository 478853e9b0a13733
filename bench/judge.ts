/**
 * A judge's run through jobs, endpoint's places and database, beside as many bare lanes of requests in the same run: first against a server that answers
 * after 200 ± 50 ms, then against one that answers at once. `npm run bench:judge [prompts] [rounds]`
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { startDatabase } from "./own-database";
import { median } from "./quantiles";

const prompts = Number(process.argv[2] ?? 800);
const rounds = Number(process.argv[3] ?? 3);
const inFlight = 32;
const [mean, spread] = [200, 50];
const floor = 0.9;

type Round = { bare: number; judge: number };

async function startModel(delay: number[]) {
  const file = new URL("./model-server.ts", import.meta.url);
  const child = fork(file, delay.map(String), { execArgv: ["--import", "tsx", "--conditions=react-server"] });
  const [url] = await once(child, "message");
  return { url: String(url), stop: () => child.disconnect() };
}

async function measure(delay: number[]): Promise<Round[]> {
  // Imported late: these read the environment that startDatabase set.
  const { anOpenStudy } = await import("@/prisma/factories");
  const { anEndpoint } = await import("@/prisma/endpoint-factories");
  const { aSavedJudge, bareRequests, untilJudged } = await import("./judge-work");
  const model = await startModel(delay);
  const study = await anOpenStudy({ prompts });
  const endpoint = await anEndpoint(model.url, { concurrency: inFlight });
  const judge = await aSavedJudge(study, endpoint.id);
  const requests = 2 * prompts;
  const ways: Record<keyof Round, () => Promise<number>> = {
    bare: () => bareRequests(endpoint.id, { requests, lanes: inFlight }),
    judge: () => untilJudged(study, judge, requests),
  };
  const found: Round[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const rate: Round = { bare: 0, judge: 0 };
      // One before the other in turn: a machine that grows slower favours neither.
      for (const way of round % 2 === 0 ? (["bare", "judge"] as const) : (["judge", "bare"] as const))
        rate[way] = requests / (await ways[way]());
      found.push(rate);
      const { bare, judge: judged } = rate;
      console.log(`  bare ${bare.toFixed(0)}/s, judge ${judged.toFixed(0)}/s, ratio ${(judged / bare).toFixed(3)}`);
    }
    return found;
  } finally {
    model.stop();
  }
}

const database = await startDatabase();
const { prepareJobs } = await import("@/lib/jobs/prepare");
const { startWorker } = await import("@/lib/jobs/worker");
const { disconnect } = await import("@/lib/db/client");
await prepareJobs();
const worker = await startWorker();
try {
  console.log(`${2 * prompts} requests, ${inFlight} in flight, answered after ${mean} ± ${spread} ms`);
  const slow = await measure([mean, spread]);
  const ratio = median(slow.map(({ bare, judge }) => judge / bare));
  console.log(`  median ratio ${ratio.toFixed(3)}: ${ratio >= floor ? "at least" : "BELOW"} ${floor}`);
  console.log(`${2 * prompts} requests, ${inFlight} in flight, answered at once`);
  const quick = await measure([0, 0]);
  console.log(`  ${median(quick.map(({ judge }) => judge)).toFixed(0)} verdicts/s (median)`);
  if (ratio < floor) process.exitCode = 1;
} finally {
  await worker.stop();
  await sleep(100);
  await disconnect();
  await database.stop();
}
process.exit();
