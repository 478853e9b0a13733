import { createHash } from "node:crypto";
import { accessSync, constants, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build as bundle } from "esbuild";
import { generate } from "./generate.mjs";
import { root } from "./places.mjs";
import { runCommand } from "./run-command.mjs";
import { codeOf, Sentence } from "./sentence.mjs";

export const standalone = join(root, ".next", "standalone");
const stamp = join(standalone, ".stamp");

/** What worker threads of the built app run (lib/computation/worker-file.ts): one file without packages beside it. */
export const computationWorker = join(standalone, "computation-worker.cjs");

/** What npm run worker runs (lib/jobs/worker-process.ts): the app's jobs without the app. */
export const jobsWorker = join(standalone, "jobs-worker.mjs");

/** What the built app follows from: these folders, and the configuration files beside them. */
const folders = ["app", "components", "lib", "public"];
const without = new Set(["generated", "next-env.d.ts", "vitest.config.ts", "biome.json"]);
const isSource = (/** @type {string} */ name) => !/^\.|\.test\.tsx?$/.test(name) && !without.has(name);

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isSource(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** @param {string} [home] @returns {string} */
export function hashInputs(home = root) {
  const beside = readdirSync(home).filter((name) => isSource(name) && /\.([cm]?[jt]s|json)$/.test(name));
  const files = [...beside.map((name) => join(home, name)), join(home, "prisma", "schema.prisma")];
  const hash = createHash("sha256");
  for (const path of [...files, ...folders.flatMap((name) => filesBelow(join(home, name)))].sort()) {
    if (!existsSync(path)) continue;
    const content = readFileSync(path);
    hash.update(`${relative(home, path)} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** Builds the app into .next/standalone, unless it was built from these very files. */
export async function build() {
  const hash = hashInputs();
  const files = [stamp, computationWorker, jobsWorker];
  if (files.every((file) => existsSync(file)) && readFileSync(stamp, "utf8") === hash) return;
  requireWritable();
  await generate();
  rmSync(stamp, { force: true });
  await runCommand("Building the app (a minute or two)", ["next/dist/bin/next", "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  cpSync(join(root, ".next", "static"), join(standalone, ".next", "static"), { recursive: true });
  if (existsSync(join(root, "public"))) cpSync(join(root, "public"), join(standalone, "public"), { recursive: true });
  await bundleWorker(computationWorker);
  await bundleJobsWorker(jobsWorker);
  writeFileSync(stamp, hash);
}

/** @param {string} outfile */
export async function bundleWorker(outfile) {
  await bundle({
    entryPoints: [join(root, "lib", "computation", "worker.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
  });
}

/** @param {string} outfile */
export async function bundleJobsWorker(outfile) {
  await bundle({
    entryPoints: [join(root, "lib", "jobs", "worker-process.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // Packages in the older format ask for node's own modules by require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    target: "node20",
    // `server-only` throws without it.
    conditions: ["react-server"],
    // Programs for the machine, and what pg takes only where it is installed.
    external: ["@node-rs/argon2", "pg-native"],
    logLevel: "error",
  });
}

function requireWritable() {
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(join(root, ".next"))) accessSync(join(root, ".next"), constants.W_OK);
  } catch (error) {
    throw new Sentence(
      `The app must be built and ${root} cannot be written (${codeOf(error)}): start as the user who owns it.`,
    );
  }
}
