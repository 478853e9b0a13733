import type { ImportProblem } from "@/lib/exchange/schema";
import type { FileReading } from "./schema";

const EXAMPLES = 5;

/** Counts a file's problems by kind and keeps the first few of each. */
export class ProblemTally {
  private readonly byCode = new Map<ImportProblem["code"], FileReading["problems"][number]>();
  rejected = 0;
  changed = 0;

  add(problem: ImportProblem): void {
    if (problem.kept) this.changed += 1;
    else this.rejected += 1;
    const found = this.byCode.get(problem.code) ?? { code: problem.code, count: 0, examples: [] };
    found.count += 1;
    if (found.examples.length < EXAMPLES) found.examples.push(problem);
    this.byCode.set(problem.code, found);
  }

  list(): FileReading["problems"] {
    return [...this.byCode.values()];
  }
}
