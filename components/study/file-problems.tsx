import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import type { FileReading } from "@/lib/exchange/batch/schema";

/** Rows that were left out or changed, with the line to look at and what to do. */
export function FileProblems({ reading }: { reading: FileReading }) {
  const { rejected, changed, problems } = reading;
  if (problems.length === 0) return null;
  const parts = [
    rejected > 0 && `${formatCounted(rejected, "row")} left out`,
    changed > 0 && `${formatCounted(changed, "remark")} on rows that were kept`,
  ].filter(Boolean);
  return (
    <Disclosure summary={parts.join(", ")} open={rejected > 0}>
      <ul className="grid gap-2 text-[0.8125rem]">
        {problems.map(({ code, count, examples }) => (
          <li key={code}>
            <p>
              {examples[0]?.message} <span className="text-mute">{examples[0]?.hint}</span>
            </p>
            <p className="text-mute">
              {count === 1 ? "Line" : "Lines"} {examples.map(({ line }) => formatCount(line)).join(", ")}
              {count > examples.length && ` and ${formatCount(count - examples.length)} more`}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
