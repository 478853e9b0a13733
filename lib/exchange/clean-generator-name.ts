import { MAX_SYSTEM_NAME } from "./limits";

const FILE_ENDING = /(\.to_eval)?\.(jsonl?|csv|tsv|txt|parquet)$/i;

/** A generator may be a path of a file or folder; `organisation/model` is a name and stays whole. */
export function cleanGeneratorName(claimed: string): string {
  // Control characters would break a table row and cannot be seen.
  const line = claimed.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const withoutEnding = line.replace(FILE_ENDING, "");
  const parts = withoutEnding.split(/[\\/]+/).filter((part) => part.trim() !== "" && part !== "." && part !== "..");
  const isPath = withoutEnding !== line || /^[./\\~]|\\|:[\\/]|\/\/|\/.*\//.test(line);
  const name = (isPath ? parts.at(-1) : withoutEnding)?.trim() ?? "";
  const whole = name === "" ? line : name;
  // Array.from keeps a surrogate pair together when cutting.
  return whole.length <= MAX_SYSTEM_NAME
    ? whole
    : Array.from(whole)
        .slice(0, MAX_SYSTEM_NAME)
        .join("")
        .slice(0, MAX_SYSTEM_NAME)
        .replace(/[\ud800-\udbff]$/, "")
        .trim();
}
