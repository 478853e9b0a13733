import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { JudgmentsOutcome } from "@/lib/exchange/batch/schema";
import { judgmentWords, leftOutWords } from "./judgment-words";

/** How judgments join a study: what comes in, from whom, and what is left out and why. */
export function JudgmentsOutcomeView({ outcome, done = false }: { outcome: JudgmentsOutcome; done?: boolean }) {
  const { comparisons, raters, judges, rejected, leftOut } = outcome;
  return (
    <div className="grid gap-2">
      <p className="max-w-[75ch]">
        {done ? "Brought in: " : "Joins the study: "}
        {judgmentWords(outcome)}
        {comparisons > 0 && ` on ${formatCounted(comparisons, "comparison")}`}.
        {raters.length > 0 && ` Annotators: ${raters.join(", ")}.`}
        {judges.length > 0 && ` Judges: ${judges.join(", ")}.`}
        {done && rejected > 0 && ` ${formatCounted(rejected, "row")} could not be read.`}
      </p>
      {leftOut.map(({ reason, count, examples }) => (
        <Disclosure
          key={reason}
          summary={`${formatCounted(count, "judgment")} left out: ${leftOutWords[reason].title}`}
        >
          <p className="pb-2 text-[0.8125rem] text-mute">{leftOutWords[reason].advice}</p>
          <Table
            caption={`Judgments that ${leftOutWords[reason].title}${count > examples.length ? `: the first ${formatCount(examples.length)}` : ""}`}
            columns={[{ header: "Prompt" }, { header: "By" }, { header: "File" }, { header: "Line", numeric: true }]}
            rows={examples.map(({ prompt, rater, file, line }, index) => ({
              key: String(index),
              cells: [prompt, rater, file, formatCount(line)],
            }))}
          />
        </Disclosure>
      ))}
    </div>
  );
}
