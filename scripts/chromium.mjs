import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isRoot } from "./private-files.mjs";
import { runIfMain } from "./run.mjs";
import { Sentence } from "./sentence.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} environment */
export function installedChromium(environment = process.env) {
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  const paths = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return paths.find(isProgram) ?? null;
}

/** The Chromium that browser tests drive. @returns {string} */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !isProgram(chosen))
    throw new Sentence(`CHROMIUM_PATH is ${chosen} and there is no program there: correct it or leave it out.`);
  const found = chosen || installedChromium() || installChromium();
  if (found) return found;
  throw new Sentence("No Chromium was found: install Chromium or Google Chrome, or set CHROMIUM_PATH to it.");
}

function installChromium() {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return null;
  console.log("Installing Chromium…");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], options);
  return installedChromium();
}

await runIfMain(import.meta.filename, async () => console.log(findChromium()));
