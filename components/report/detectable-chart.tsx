import { LineLegend } from "@/components/charts/line-legend";
import { type LineKind, LinePlot } from "@/components/charts/line-plot";
import { axisBetween, axisFromZero } from "@/components/charts/plot-axis";
import { formatCount, formatPoints } from "@/components/ui/format-number";
import type { DetectablePoint } from "@/lib/results/planning/detectable-curve";

interface Props {
  title: string;
  description: string;
  /** What `at` counts. */
  counts: string;
  lines: readonly { name: string; kind: LineKind; points: readonly DetectablePoint[] }[];
  /** The present choice on the first line. */
  present: number;
  /** The effect that the reader names, as a share. */
  effect: number;
}

/** How small a difference would be seen, against the number of votes. */
export function DetectableChart({ title, description, counts, lines, present, effect }: Props) {
  const drawn = lines.map(({ name, kind, points }) => ({
    key: name,
    kind,
    points: points.flatMap(({ at, effect: seen }) => (seen === null ? [] : [{ x: at, y: seen * 100 }])),
  }));
  const all = drawn.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const mark = drawn[0]?.points.find(({ x }) => x === present);
  return (
    <div className="grid gap-3" data-chart="">
      {lines.length > 1 && <LineLegend lines={lines} />}
      <LinePlot
        title={title}
        description={description}
        x={axisBetween(counts, Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x)), formatCount)}
        y={axisFromZero(
          `smallest difference from 50\u00a0% that is seen, in percentage points; dashed: ${formatPoints(effect)}`,
          Math.max(effect * 100, ...all.map(({ y }) => y)),
          (at) => `±${at}`,
        )}
        lines={drawn}
        rule={effect * 100}
        marks={mark ? [{ ...mark, label: formatPoints(mark.y / 100) }] : []}
      />
    </div>
  );
}
