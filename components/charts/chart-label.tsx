import type { ReactNode } from "react";

interface Props {
  /** Left out where the row above has it. */
  name?: ReactNode;
  /** What is said of it, in small. */
  note?: ReactNode;
}

/** A row's name in a chart, and a quiet line below it. Both are drawn into the chart's picture. */
export function ChartLabel({ name, note }: Props) {
  return (
    <>
      {name && (
        <span data-chart-text="" className="block">
          {name}
        </span>
      )}
      {note && (
        <span data-chart-text="" className="block text-xs text-mute">
          {note}
        </span>
      )}
    </>
  );
}
