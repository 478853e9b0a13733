import type { JoinSummary } from "@/lib/exchange/join/schema";
import { MAX_SYSTEMS } from "@/lib/exchange/limits";
import type { FileReading, ImportFileView } from "./schema";

/** What has to be done before these files can become a study, in words. */
export function obstacles(files: ImportFileView[], summary: JoinSummary | null): string[] {
  const found: string[] = [];
  for (const file of files) {
    const obstacle = obstacleOf(file);
    if (obstacle !== null) found.push(obstacle);
  }
  if (found.length > 0) return found;
  if (!summary || summary.systems.length < 2)
    return ["A study compares at least two systems: drop another file of responses."];
  if (summary.prompts === 0)
    return ["No prompt was answered by two systems: check that the files answer the same prompts."];
  return [];
}

const judged = (counts: FileReading["judgments"]) => (counts ? counts.votes + counts.verdicts + counts.scores : 0);

function obstacleOf({ name, detection, reading, withoutRows }: ImportFileView): string | null {
  if (!detection.ok) return `“${name}” cannot be read: remove it, or drop another file in its place.`;
  const questions = detection.format === "mt_bench_questions";
  if (!reading && detection.format === "mt_bench_answers")
    return `“${name}” holds answers of MT-bench without what was asked: drop its question.jsonl too.`;
  if (!reading) return `Choose the columns of “${name}”.`;
  if (reading.tooManySystems)
    return `“${name}” has more than ${MAX_SYSTEMS} systems: choose another column for the system, or one name for the file.`;
  // Judgments may come without the responses, in a file beside them.
  if (questions ? reading.questions === 0 : reading.responses === 0 && judged(reading.judgments) === 0)
    return `“${name}” gives no ${questions ? "questions" : "responses"}: check its columns, or remove it.`;
  if (reading.rejected > withoutRows) {
    const [rows, them] =
      reading.rejected === 1 ? ["1 row", "it"] : [`${reading.rejected.toLocaleString("en")} rows`, "them"];
    return `${rows} of “${name}” cannot be read: choose to go on without ${them}, or mend the file and drop it again.`;
  }
  return null;
}
