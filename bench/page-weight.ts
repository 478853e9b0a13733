/** JavaScript of the annotator's page in gzip KB, as a browser loads it, beside the lightest page of the app. `npm run bench:page` */
import { gzipSync } from "node:zlib";
import { startApp } from "./running-app";
import { request, signInByLink } from "./vote-over-http";

const limit = 250;

/** Every script the page names in its markup or its payload: what is loaded before anyone clicks. */
async function weigh(url: string, path: string, cookie: string): Promise<{ scripts: number; kilobytes: number }> {
  const page = await request(`${url}${path}`, "GET", cookie);
  if (page.status !== 200 && page.status !== 404) throw new Error(`${path} answered ${page.status}`);
  const scripts = new Set(page.body.match(/\/_next\/static\/[^"'\\ ]+?\.js/g));
  let bytes = 0;
  for (const script of scripts)
    bytes += gzipSync((await request(`${url}${script}`, "GET", "")).body, { level: 6 }).length;
  return { scripts: scripts.size, kilobytes: bytes / 1024 };
}

const app = await startApp();
let heavy = true;
try {
  const { anAnnotator, anOpenStudy } = await import("@/prisma/factories");
  const { resumeToken } = await import("@/lib/auth/resume-token");
  const { disconnect } = await import("@/lib/db/client");
  const study = await anOpenStudy({ aspects: ["clarity"], guidelines: "Read both." });
  const { participantPublicId } = await anAnnotator(study);
  const cookie = await signInByLink(app.url, resumeToken({ publicId: participantPublicId, resumeVersion: 1 }));
  const bare = await weigh(app.url, "/no-such-page", "");
  const desk = await weigh(app.url, `/annotate/${study.publicId}`, cookie);
  console.log(`lightest page     ${bare.kilobytes.toFixed(1)} KB in ${bare.scripts} scripts`);
  console.log(
    `annotator's page  ${desk.kilobytes.toFixed(1)} KB in ${desk.scripts} scripts (limit ${limit}), ${(desk.kilobytes / bare.kilobytes).toFixed(2)} times the lightest`,
  );
  heavy = desk.kilobytes > limit;
  await disconnect();
} finally {
  await app.stop();
}
process.exit(heavy ? 1 : 0);
