import { formatCoefficient, formatShare } from "@/components/ui/format-number";
import { type Cell, Table } from "@/components/ui/table";
import type { Estimate } from "@/lib/stats/estimate";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { MissingValue } from "./missing-value";
import type { AnnotatorBehaviour } from "./report-parts";

type Trends = NonNullable<AnnotatorBehaviour["drift"]>;
type Trend = Trends[keyof Trends] extends Estimate<infer T> ? T : never;

/** Each figure in the first and the second half of somebody's votes, with the chance of as much change by luck. */
export function DriftTable({ annotators }: { annotators: readonly AnnotatorBehaviour[] }) {
  return (
    <Table
      caption="Change from the first to the second half of an annotator's votes; p allows for all tests in this table"
      copyable
      columns={[
        { header: "annotator" },
        ...["left chosen", "ties", "agrees", "time"].flatMap((figure) => [
          { header: figure, numeric: true },
          { header: "then", numeric: true },
          { header: "p", numeric: true },
        ]),
      ]}
      rows={annotators.flatMap(({ id, label, drift }) =>
        drift
          ? [
              {
                key: id,
                cells: [
                  label,
                  ...trendCells(drift.leftRate, formatShare),
                  ...trendCells(drift.tieRate, formatShare),
                  ...trendCells(drift.agreement, formatShare),
                  ...trendCells(drift.logSeconds, (mean) => `${Math.exp(mean).toFixed(1)}\u00a0s`),
                ],
              },
            ]
          : [],
      )}
    />
  );
}

function trendCells(trend: Estimate<Trend>, format: (mean: number) => string): Cell[] {
  if (!trend.ok) return [0, 1, 2].map((column) => <MissingValue key={column} reason={REASON_TEXT[trend.reason]} />);
  const { firstHalf, secondHalf, adjustedPValue } = trend.value;
  return [
    { show: format(firstHalf), value: firstHalf },
    { show: format(secondHalf), value: secondHalf },
    { show: adjustedPValue < 0.001 ? "<0.001" : formatCoefficient(adjustedPValue, 3), value: adjustedPValue },
  ];
}
