/**
 * Votes per second and the latency of vote-and-next: annotators without think time against the real server and the embedded PostgreSQL, and
 * the same writes straight through pg in the same run. `npm run bench:vote [seconds] [rounds]`
 */
import { median, quantiles } from "./quantiles";
import { memoryOf, type RunningApp, startApp } from "./running-app";
import { annotate, signInByLink } from "./vote-over-http";
import { annotateThroughPg } from "./vote-through-pg";

const seconds = Number(process.argv[2] ?? 8);
const rounds = Number(process.argv[3] ?? 3);
const levels = [1, 20, 64];
const prompts = 1000;

type Round = { perSecond: number; p50: number; p95: number; p99: number };

async function measure(work: ((until: number, onVote: (ms: number) => void) => Promise<void>)[]): Promise<Round> {
  const samples: number[] = [];
  const started = performance.now();
  await Promise.all(work.map((each) => each(Date.now() + seconds * 1000, (ms) => samples.push(ms))));
  return { perSecond: samples.length / ((performance.now() - started) / 1000), ...quantiles(samples) };
}

async function main(app: RunningApp): Promise<void> {
  // Imported late: these read the environment that startApp set.
  const { anAnnotator, anOpenStudy } = await import("@/prisma/factories");
  const { resumeToken } = await import("@/lib/auth/resume-token");
  const { renderStudyTexts } = await import("@/lib/comparisons/render-study-texts");
  const { disconnect } = await import("@/lib/db/client");
  const newStudy = async (annotators: number) => {
    const study = await anOpenStudy({ prompts, votes: Math.max(annotators, 4) });
    // As the job after opening does.
    await renderStudyTexts(study.id);
    const people = [];
    for (let n = 0; n < annotators; n++) people.push(await anAnnotator(study));
    return { study, people };
  };
  const overHttp = async (annotators: number): Promise<Round> => {
    const { study, people } = await newStudy(annotators);
    const cookies = await Promise.all(
      people.map((person) =>
        signInByLink(app.url, resumeToken({ publicId: person.participantPublicId, resumeVersion: 1 })),
      ),
    );
    return measure(
      cookies.map((cookie) => (until, onVote) => annotate(app.url, study.publicId, cookie, until, onVote)),
    );
  };
  const throughPg = async (annotators: number): Promise<Round> => {
    const { study, people } = await newStudy(annotators);
    return measure(
      people.map(
        (person) => (until, onVote) =>
          annotateThroughPg(app.databaseUrl, study.id, person.participantId, until, onVote),
      ),
    );
  };
  await overHttp(4);
  const line = (cells: (string | number)[]) => console.log(cells.map((cell) => String(cell).padStart(12)).join(""));
  line(["annotators", "votes/s", "p50 ms", "p95 ms", "p99 ms", "pg votes/s", "ratio"]);
  for (const level of levels) {
    const app_: Round[] = [];
    const pg_: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      app_.push(await overHttp(level));
      pg_.push(await throughPg(Math.min(level, 20)));
    }
    const of = (rows: Round[], key: keyof Round) => median(rows.map((row) => row[key]));
    const [mine, floor] = [of(app_, "perSecond"), of(pg_, "perSecond")];
    line([
      level,
      mine.toFixed(0),
      of(app_, "p50").toFixed(1),
      of(app_, "p95").toFixed(1),
      of(app_, "p99").toFixed(1),
      floor.toFixed(0),
      (mine / floor).toFixed(2),
    ]);
  }
  const memory = memoryOf(app.pid);
  console.log(`node's resident memory: ${memory.now} MB now, ${memory.peak} MB at most`);
  await disconnect();
}

const app = await startApp();
const failure = await main(app).then(
  () => null,
  (error: unknown) => error,
);
if (failure) console.error(failure);
await app.stop();
process.exit(failure ? 1 : 0);
