import { once } from "node:events";
import { createWriteStream } from "node:fs";

export const benchFormats = ["jsonl", "json", "csv"] as const;
export type BenchFormat = (typeof benchFormats)[number];

const words = "the quick brown fox — jumps over\na lazy dog, says “why?” und läuft 你好 \\frac{1}{2} |a|b|".split(" ");

/** Responses of two systems to the same prompts, about 2 kB each, until the file has this size. */
export async function writeResponses(path: string, format: BenchFormat, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let rows = 0;
  const put = async (text: string) => {
    written += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, "drain");
  };
  await put(format === "csv" ? "prompt,system,response\r\n" : format === "json" ? "[\n" : "");
  while (written < bytes) {
    for (const system of ["larch", "spruce"]) {
      const row = { prompt: `Prompt ${Math.floor(rows / 2)}: why?`, system, response: textOf(rows) };
      await put(asRow(row, format, rows === 0));
      rows += 1;
    }
  }
  await put(format === "json" ? "\n]\n" : "");
  file.end();
  await once(file, "finish");
  return rows;
}

function textOf(seed: number): string {
  return Array.from({ length: 320 }, (_, n) => words[(seed * 7 + n * n) % words.length]).join(" ");
}

function asRow(row: Record<string, string>, format: BenchFormat, first: boolean): string {
  if (format === "csv")
    return `${Object.values(row)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(",")}\r\n`;
  if (format === "jsonl") return `${JSON.stringify(row)}\n`;
  return `${first ? "" : ",\n"}${JSON.stringify(row)}`;
}
