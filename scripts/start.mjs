import "./require-node.mjs";
import { join } from "node:path";
import { whyNotListen } from "./free-port.mjs";
import { install } from "./install.mjs";
import { lockDataFolder } from "./launcher-lock.mjs";
import { root } from "./places.mjs";
import { keepPrivate, newSecret, privateFolder } from "./private-files.mjs";
import { runIfMain } from "./run.mjs";
import { Sentence } from "./sentence.mjs";
import { readSettings } from "./settings.mjs";
import { stopSignal } from "./stop-signal.mjs";

/** @param {import("./settings.mjs").Settings} settings */
async function requirePort({ port, host }) {
  const reason = await whyNotListen(port, host);
  if (reason === "EADDRINUSE")
    throw new Sentence(`Port ${port} is in use by another program: stop that, or set PORT to a free one.`);
  if (reason)
    throw new Sentence(`Evenhand cannot listen on ${host}:${port} (${reason}): set HOST or PORT to something else.`);
}

/** What is kept in the data folder; nothing at all when everything was given. @param {import("./settings.mjs").Settings} settings */
async function openDataFolder({ dataDir, databaseUrl, appSecret, port, publicUrl }) {
  if (databaseUrl && appSecret) return { appSecret, rememberApp: () => {}, announceStop: () => {}, release: () => {} };
  const home = privateFolder(dataDir);
  if (dataDir !== join(root, ".data")) console.log(`The data folder is ${home}.`);
  // Several copies of the app may share a database of their own; an embedded one has one launcher.
  const lock = await lockDataFolder(home, databaseUrl ? `launcher-${port}` : "launcher", publicUrl);
  return { appSecret: appSecret ?? keepPrivate(join(home, "app-secret"), newSecret), ...lock };
}

await runIfMain(import.meta.filename, async () => {
  const stopped = stopSignal();
  const settings = readSettings(process.env);
  const { appSecret, rememberApp, announceStop, release } = await openDataFolder(settings);
  stopped.addEventListener("abort", announceStop);
  try {
    await requirePort(settings);
    await install();
    if (stopped.aborted) return;
    // Only now may modules be loaded that import packages.
    const { launch } = await import("./launch.mjs");
    await launch({ settings, appSecret, dev: process.argv.includes("--dev"), stopped, rememberApp });
  } finally {
    release();
  }
});
