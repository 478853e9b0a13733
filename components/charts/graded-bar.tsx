import { useId } from "react";
import { formatCount, formatShare } from "@/components/ui/format-number";
import { labelRoom } from "./outcome-shares";

/** Names of the points of a scale, from a much better over tie to b much better. */
export type GradedWords = readonly string[];

interface Props {
  title: string;
  /** Votes at each point, in the order of `words`. */
  points: readonly number[];
  words: GradedWords;
}

/** Shares of the points of a graded scale: the stronger the preference, the deeper its system's colour. */
export function GradedBar({ title, points, words }: Props) {
  const id = useId();
  const total = points.reduce((sum, count) => sum + count, 0);
  const starts = points.map((_, point) => points.slice(0, point).reduce((sum, count) => sum + count, 0));
  const inWords = (point: number) =>
    `${words[point]}: ${formatCount(points[point])} (${formatShare(points[point] / total)})`;
  const shown = points.flatMap((count, point) => (count > 0 ? [point] : []));
  return (
    <div className="@container/chart-bar">
      <svg role="img" aria-labelledby={`${id}-t ${id}-d`} width="100%" height="26" className="block rounded-[4px]">
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{shown.map(inWords).join(", ") || "no votes yet"}</desc>
        {total === 0 && <rect x="0" y="0" width="100%" height="26" className="fill-sunken" />}
        {shown.map((point, index) => {
          const look = pointLook(point, points.length);
          const share = points[point] / total;
          const start = starts[point] / total;
          return (
            <g key={words[point]}>
              <title>{inWords(point)}</title>
              <rect x={percent(start)} y="0" width={percent(share)} height="26" {...look.box} />
              <text
                x={percent(start + share / 2)}
                y="13"
                className={`bar-label ${look.text}`}
                data-room={labelRoom(share)}
              >
                {formatShare(share)}
                <tspan className="bar-count">{` (${formatCount(points[point])})`}</tspan>
              </text>
              {index > 0 && (
                <line x1={percent(start)} x2={percent(start)} y1="0" y2="26" className="stroke-panel" strokeWidth="2" />
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Fainter colours carry the page's own ink, which stays readable on them in light and dark. */
export function pointLook(
  point: number,
  points: number,
): { box: { className: string; fillOpacity: number }; text: string } {
  const steps = (points - 1) / 2;
  const away = Math.abs(point - steps);
  if (away === 0) return { box: { className: "fill-tie", fillOpacity: 1 }, text: "fill-tie-ink" };
  const side = point < steps ? "a" : "b";
  if (away === steps) return { box: { className: `fill-${side}`, fillOpacity: 1 }, text: `fill-${side}-ink` };
  return { box: { className: `fill-${side}`, fillOpacity: away === 1 ? 0.3 : 0.55 }, text: "fill-ink" };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
