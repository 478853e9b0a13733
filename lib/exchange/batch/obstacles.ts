import type { JoinSummary } from "@/lib/exchange/join/schema";
import type { ImportFileView } from "./schema";

/** What has to be done before these files can become a study, in words. */
export function obstacles(files: ImportFileView[], summary: JoinSummary | null): string[] {
  const found: string[] = [];
  for (const { name, detection, reading } of files) {
    if (!detection.ok) found.push(`“${name}” cannot be read: remove it, or drop another file in its place.`);
    else if (!reading) found.push(`Choose the columns of “${name}”.`);
    else if (reading.responses === 0) found.push(`“${name}” gives no responses: check its columns, or remove it.`);
  }
  if (found.length > 0) return found;
  if (!summary || summary.systems.length < 2)
    return ["A study compares at least two systems: drop another file of responses."];
  if (summary.prompts === 0)
    return ["No prompt was answered by two systems: check that the files answer the same prompts."];
  return [];
}
