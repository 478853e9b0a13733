import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { FigureActions } from "./figure-actions";

interface Props {
  title: string;
  /** The finding in one sentence: words before the chart. */
  sentence?: ReactNode;
  /** The file's name when it is downloaded, without its ending. */
  fileName: string;
  chart?: ReactNode;
  /** The chart's numbers. */
  table: ReactNode;
  /** With a chart the table is folded away at first. */
  tableOpen?: boolean;
  /** Where the method is described. */
  methodHref?: string;
  notice?: ReactNode;
}

/** A chart with its sentence before it and its numbers below it, to be copied or downloaded. */
export function Figure({ title, sentence, fileName, chart, table, tableOpen, methodHref, notice }: Props) {
  const id = useId();
  return (
    <Card title={title} note={sentence}>
      <div id={id} className="grid gap-3">
        {chart}
        {notice}
        {chart ? (
          <details className="group" open={tableOpen}>
            <summary className="inline-flex items-center gap-1.5 rounded-control py-1 text-[0.8125rem] text-mute hover:text-ink pointer-coarse:min-h-11">
              <svg
                viewBox="0 0 10 10"
                className="size-2.5 transition-transform group-open:rotate-90"
                aria-hidden="true"
              >
                <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
              Table of these numbers
            </summary>
            <div className="pt-2">{table}</div>
          </details>
        ) : (
          table
        )}
        <FigureActions figureId={id} fileName={fileName} hasChart={chart !== undefined} methodHref={methodHref} />
      </div>
    </Card>
  );
}
