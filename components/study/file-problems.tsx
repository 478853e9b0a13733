"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import type { FileReading } from "@/lib/exchange/batch/schema";

interface Props {
  fileName: string;
  reading: FileReading;
  /** The study is to be made without the rows that cannot be read. */
  without: boolean;
  onWithout: (without: boolean) => void;
}

/** Rows that cannot be read, to go on without or not, and rows kept with a change: each with the line to look at and what to do. */
export function FileProblems({ fileName, reading, without, onWithout }: Props) {
  const { rejected, changed, problems, responses, questions } = reading;
  const good = questions > 0 ? formatCounted(questions, "question") : formatCounted(responses, "response");
  const label = `Go on without ${rejected === 1 ? "this row" : `these ${formatCount(rejected)} rows`}`;
  return (
    <>
      {rejected > 0 && (
        <Notice kind="warn" title={`${formatCounted(rejected, "row")} cannot be read, ${good} can`}>
          <ProblemList problems={problems.filter(({ examples }) => !examples[0]?.kept)} />
          <Checkbox
            label={label}
            aria-label={`${label} of ${fileName}`}
            checked={without}
            onChange={({ target }) => onWithout(target.checked)}
          />
        </Notice>
      )}
      {changed > 0 && (
        <Disclosure summary={`${formatCounted(changed, "remark")} on rows that are kept`}>
          <ProblemList problems={problems.filter(({ examples }) => examples[0]?.kept)} />
        </Disclosure>
      )}
    </>
  );
}

export function ProblemList({ problems }: { problems: FileReading["problems"] }) {
  return (
    <ul className="my-1 grid gap-2 text-[0.8125rem]">
      {problems.map(({ count, examples }) => (
        <li key={examples[0]?.message} className="wrap-anywhere">
          <span className="font-medium">
            {count === 1 ? "Line" : "Lines"} {examples.map(({ line }) => formatCount(line)).join(", ")}
            {count > examples.length && ` and ${formatCount(count - examples.length)} more`}:
          </span>{" "}
          {examples[0]?.message} <span className="text-mute">{examples[0]?.hint}</span>
        </li>
      ))}
    </ul>
  );
}
