import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A figure and what it should be, both as printed: to the digits that its source gives. */
export interface Figure {
  name: string;
  expected: string;
  computed: string;
}

/** Recomputes the figures of one data set; `files` must be there. */
export interface DataSet {
  name: string;
  files: string[];
  figures: (folder: string) => Figure[];
}

export function missingFiles(folder: string, { files }: DataSet): string[] {
  return files.map((file) => join(folder, file)).filter((path) => !existsSync(path));
}

export function readRows<Row>(folder: string, file: string): Row[] {
  // What the data sets' own documents say; a file of another shape fails in the figures.
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Row[];
}

/** Rows of a CSV file without quotes, by their headings. */
export function readTable(folder: string, file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index], cell])));
}
