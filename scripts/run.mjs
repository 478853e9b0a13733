import { realpathSync } from "node:fs";
import { Sentence } from "./sentence.mjs";

/**
 * Runs a program when its file is what node was told to run, and not when it is imported. A `Sentence` ends it with
 * status 1 and nothing but the sentence.
 * @param {string} file import.meta.filename @param {() => Promise<number | void>} program
 */
export async function runIfMain(file, program) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== file) return;
  try {
    process.exitCode = (await program()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    process.exitCode = 1;
  }
}
