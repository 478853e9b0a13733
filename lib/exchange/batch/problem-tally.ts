import type { ImportProblem } from "@/lib/exchange/schema";
import type { FileReading } from "./schema";

const EXAMPLES = 5;
/** Sentences of a file that are told apart; further ones are counted with the first of their kind. */
const SENTENCES = 50;

/** Counts a file's problems by what is said of them and keeps the places of the first few. */
export class ProblemTally {
  private readonly byMessage = new Map<string, FileReading["problems"][number]>();
  /** Rows left out. */
  readonly rows = new Set<number>();
  rejected = 0;
  changed = 0;

  add(problem: ImportProblem): void {
    if (problem.kept) this.changed += 1;
    else {
      this.rejected += 1;
      this.rows.add(problem.row);
    }
    const { code, message } = problem;
    const first = this.byMessage.get(message) ?? (this.byMessage.size < SENTENCES ? undefined : this.firstOf(code));
    const found = first ?? { code, count: 0, examples: [] };
    if (!first) this.byMessage.set(message, found);
    found.count += 1;
    if (found.examples.length < EXAMPLES) found.examples.push(problem);
  }

  list(): FileReading["problems"] {
    return [...this.byMessage.values()];
  }

  private firstOf(wanted: ImportProblem["code"]) {
    return [...this.byMessage.values()].find(({ code }) => code === wanted);
  }
}
