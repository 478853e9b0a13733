/**
 * A large file's way through the real server: sent, read for the page, made into a study by the job. Beside each the plain reading and parsing of the
 * same file in the same run. `npm run bench:import [megabytes] [format …]`
 */
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { type BenchFormat, benchFormats, writeResponses } from "./import-file";
import { parsePlainly } from "./parse-plainly";
import { memoryOf, type RunningApp, startApp } from "./running-app";

const megabytes = Number(process.argv[2] ?? 200);
const chosen = process.argv.slice(3).filter((name) => benchFormats.some((format) => format === name));
// Filtered to be of them above.
const formats = chosen.length === 0 ? [...benchFormats] : (chosen as BenchFormat[]);

/** Seconds of processor time of a process so far; Linux counts them in hundredths. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function timed<T>(app: RunningApp, what: string, megabytesRead: number, work: () => Promise<T>) {
  const before = memoryOf(app.pid).now;
  const processor = processorOf(app.pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(app.pid).now);
  }, 50);
  const started = performance.now();
  const answer = await work();
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  return {
    answer,
    seconds,
    row: [
      what,
      seconds.toFixed(1),
      (processorOf(app.pid) - processor).toFixed(1),
      (megabytesRead / seconds).toFixed(0),
      before,
      most,
    ],
  };
}

async function importFile(app: RunningApp, folder: string, format: BenchFormat): Promise<void> {
  // Imported late: these read the environment that startApp set.
  const { aSession, aUser } = await import("@/prisma/factories");
  const { createStudyFromImport } = await import("@/lib/exchange/batch/create-study-from-import");
  const { studyForm } = await import("@/lib/exchange/batch/fixtures");
  const { db } = await import("@/lib/db/client");
  const path = join(folder, `responses.${format}`);
  const rows = await writeResponses(path, format, megabytes * 1e6);
  const size = statSync(path).size / 1e6;
  const actor = await aUser();
  const { name, value } = await aSession(actor);
  const headers = { cookie: `${name}=${value}` };
  const call = async (method: string, path: string, body?: BodyInit) => {
    const response = await fetch(`${app.url}/api/v1/imports${path}`, {
      method,
      headers,
      // A stream as a body needs it; the types do not know it yet.
      ...(body && { body, duplex: "half" }),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const { id } = await call("POST", "");
  const body = Readable.toWeb(createReadStream(path)) as unknown as BodyInit;
  const sent = await timed(app, "send", size, () => call("POST", `/${id}/files?name=responses.${format}`, body));
  const read = await timed(app, "read and join", size, () => call("GET", `/${id}`));
  if (read.answer.summary.responses !== rows)
    throw new Error(`${read.answer.summary.responses} of ${rows} responses were read`);
  const systems = read.answer.summary.systems.map((system: { name: string }) => ({
    name: system.name,
    method: "other",
  }));
  const filled = await timed(app, "fill the study", size, async () => {
    const { studyId } = await createStudyFromImport(actor, studyForm(id, systems));
    for (;;) {
      const batch = await db().importBatch.findFirstOrThrow({ where: { studyId: BigInt(studyId) } });
      if (batch.error) throw new Error(batch.error);
      if (batch.state === "finished") return db().response.count({ where: { prompt: { studyId: BigInt(studyId) } } });
      await sleep(100);
    }
  });
  if (filled.answer !== rows) throw new Error(`${filled.answer} of ${rows} responses were written`);
  const plain = await parsePlainly(path, format);
  if (plain.rows !== rows) throw new Error(`${plain.rows} of ${rows} rows were parsed`);
  console.log(`\n${format}: ${size.toFixed(0)} MB, ${rows} responses`);
  const line = (cells: (string | number)[]) => console.log(cells.map((cell) => String(cell).padStart(16)).join(""));
  line(["", "seconds", "processor s", "MB/s", "MB before", "MB at most", "times plain"]);
  for (const { row, seconds } of [sent, read, filled]) line([...row, (seconds / plain.seconds).toFixed(1)]);
  line([
    "plain parse",
    plain.seconds.toFixed(1),
    plain.processor.toFixed(1),
    (size / plain.seconds).toFixed(0),
    "",
    plain.megabytes,
    "1.0",
  ]);
  rmSync(path);
}

async function main(app: RunningApp, folder: string): Promise<void> {
  for (const format of formats) await importFile(app, folder, format);
  const memory = memoryOf(app.pid);
  console.log(`\nthe server's resident memory: ${memory.now} MB now, ${memory.peak} MB at most`);
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
}

const folder = mkdtempSync(join(tmpdir(), "evenhand-files-"));
const app = await startApp();
const failure = await main(app, folder).then(
  () => null,
  (error: unknown) => error,
);
if (failure) console.error(failure);
await app.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(failure ? 1 : 0);
