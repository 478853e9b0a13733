import { spawn } from "node:child_process";
import type { BenchFormat } from "./import-file";

/** As one would write it without a thought for memory; csv-parse streams. */
const programs: Record<BenchFormat, string> = {
  jsonl: `rows = readFileSync(path, "utf8").trimEnd().split("\\n").map((line) => JSON.parse(line)).length;`,
  json: `rows = JSON.parse(readFileSync(path, "utf8")).length;`,
  csv: `for await (const _ of createReadStream(path).pipe(parse({ columns: true }))) rows += 1;`,
};

/** The file read and parsed in a process of its own: how long it takes, and its memory. */
export async function parsePlainly(
  path: string,
  format: BenchFormat,
): Promise<{ rows: number; seconds: number; processor: number; megabytes: number }> {
  const program = `
    import { createReadStream, readFileSync } from "node:fs";
    import { parse } from "csv-parse";
    const path = process.argv[1];
    let rows = 0;
    const started = performance.now();
    ${programs[format]}
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ rows, seconds, processor: (user + system) / 1e6, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let answer = "";
  for await (const piece of child.stdout) answer += piece;
  return JSON.parse(answer);
}
