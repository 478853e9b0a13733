import type { JudgmentsOutcome, LeftOutJudgment } from "@/lib/exchange/batch/schema";
import type { FoundJudgment } from "./place-judgments";

const EXAMPLES = 5;
const NAMES = 50;

/** Counts what is brought in and what is left out, with the places of the first few. */
export class JudgmentTally {
  private readonly counts = { votes: 0, verdicts: 0, scores: 0, unparsable: 0, rejected: 0 };
  private readonly raters = new Set<string>();
  private readonly judges = new Set<string>();
  private readonly pairs = new Set<string>();
  private readonly leftOut = new Map<LeftOutJudgment, JudgmentsOutcome["leftOut"][number]>();

  constructor(private readonly files: string[]) {}

  add(found: FoundJudgment): void {
    if (found.kind === "problem") {
      if (!found.problem.kept) this.counts.rejected += 1;
      return;
    }
    const { answer, rater } = found.read.judgment;
    if (found.kind === "left_out") {
      const { reason, source, read, head } = found;
      const listed = this.leftOut.get(reason) ?? { reason, count: 0, examples: [] };
      this.leftOut.set(reason, listed);
      listed.count += 1;
      if (listed.examples.length < EXAMPLES)
        listed.examples.push({ file: this.files[source], line: read.line, rater, prompt: head });
      return;
    }
    if (answer.kind === "vote") this.counts.votes += 1;
    else if (answer.kind === "verdict") this.counts.verdicts += 1;
    else this.counts.scores += 1;
    if (answer.kind === "verdict" && answer.outcome === null) this.counts.unparsable += 1;
    if (answer.kind === "score" && answer.value === null) this.counts.unparsable += 1;
    (answer.kind === "vote" ? this.raters : this.judges).add(rater);
    if (found.place.kind === "pair") {
      const { prompt, a, b, turn } = found.place;
      this.pairs.add(`${prompt} ${a} ${b} ${turn ?? ""}`);
    }
  }

  outcome(): JudgmentsOutcome {
    return {
      ...this.counts,
      raters: [...this.raters].slice(0, NAMES),
      judges: [...this.judges].slice(0, NAMES),
      comparisons: this.pairs.size,
      leftOut: [...this.leftOut.values()].sort((x, y) => y.count - x.count),
    };
  }
}
