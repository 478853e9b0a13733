/**
 * What watching a live run costs the database: what is asked each second, and what the whole page reads, of a small run and of a large one in the same
 * database. `npm run bench:watch [requests]`
 */
import { startDatabase } from "./own-database";
import type { Reads } from "./page-reads";
import { median } from "./quantiles";

const large = Number(process.argv[2] ?? 1_000_000);
/** As much of it is not yet in a run's sums as of a large one. */
const small = 40_000;
const rounds = 7;
/** What is asked each second may not grow with the run, whatever the machine does meanwhile. */
const most = 4;

const database = await startDatabase();
// Imported late: these read the environment that startDatabase set.
const { aLargeRun } = await import("@/prisma/large-run");
const { anEndpoint } = await import("@/prisma/endpoint-factories");
const { prepareJobs } = await import("@/lib/jobs/prepare");
const { disconnect } = await import("@/lib/db/client");
const { liveReads, pageReads } = await import("./page-reads");
await prepareJobs();

async function timeOf(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const since = performance.now();
    await read();
    times.push(performance.now() - since);
  }
  return median(times);
}

/** The two in turn, so that both meet the same machine. */
async function compare(few: Reads, many: Reads): Promise<number> {
  let worst = 0;
  for (const [name, read] of Object.entries(many)) {
    const [little, much] = [await timeOf(few[name]), await timeOf(read)];
    worst = Math.max(worst, much / little);
    console.log(`  ${name}: ${little.toFixed(1)}, ${much.toFixed(1)}, ratio ${(much / little).toFixed(1)}`);
  }
  return worst;
}

try {
  const endpoint = await anEndpoint("http://127.0.0.1:9/v1", { inputPrice: 1, outputPrice: 2 });
  const [few, many] = [await aLargeRun(small, endpoint.id), await aLargeRun(large, endpoint.id)];
  console.log(`ms, median of ${rounds}, of a run of ${small} requests and of one of ${large}; asked each second:`);
  const worst = await compare(liveReads(few), liveReads(many));
  console.log(`  worst ratio ${worst.toFixed(1)}: ${worst <= most ? "at most" : "ABOVE"} ${most}`);
  console.log("read when the page is opened, and after pauses three times as long:");
  await compare(pageReads(few), pageReads(many));
  if (worst > most) process.exitCode = 1;
} finally {
  await disconnect();
  await database.stop();
}
process.exit();
