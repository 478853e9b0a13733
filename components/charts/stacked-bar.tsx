import { useId } from "react";
import { formatCount, formatShare } from "@/components/ui/format-number";
import { labelRoom, type OutcomeTally, outcomeSegments, type Segment, type SegmentKey } from "./outcome-shares";

export type OutcomeWords = Record<SegmentKey, string>;

interface Props {
  /** What this row is about, as a screen reader says it. */
  title: string;
  tally: OutcomeTally;
  words: OutcomeWords;
}

/** Shares of win, tie, loss and both bad. Widths are percentages, so the bar fits any column and its text keeps its size. */
export function StackedBar({ title, tally, words }: Props) {
  const id = useId();
  const segments = outcomeSegments(tally);
  return (
    <div className="@container/chart-bar">
      <svg role="img" aria-labelledby={`${id}-t ${id}-d`} width="100%" height="26" className="block rounded-[4px]">
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{segments.map((segment) => inWords(segment, words)).join(", ") || "no votes yet"}</desc>
        {segments.length === 0 && <EmptyBar />}
        {segments.map((segment) => (
          <BarSegment key={segment.key} segment={segment} words={words} />
        ))}
        {segments.slice(1).map(({ key, start }) => (
          <line
            key={key}
            x1={percent(start)}
            x2={percent(start)}
            y1="0"
            y2="26"
            className="stroke-panel"
            strokeWidth="2"
          />
        ))}
      </svg>
    </div>
  );
}

function BarSegment({ segment, words }: { segment: Segment; words: OutcomeWords }) {
  const { key, count, share, start, width } = segment;
  return (
    <g>
      <title>{inWords(segment, words)}</title>
      <rect x={percent(start)} y="0" width={percent(width)} height="26" className={`fill-${key}`} />
      <text x={percent(start + width / 2)} y="13" className={`bar-label fill-${key}-ink`} data-room={labelRoom(share)}>
        {formatShare(share)}
        <tspan className="bar-count">{` (${formatCount(count)})`}</tspan>
      </text>
    </g>
  );
}

function EmptyBar() {
  return (
    <>
      <rect x="0" y="0" width="100%" height="26" className="fill-sunken" />
      <text x="50%" y="13" className="bar-label fill-mute">
        no votes yet
      </text>
    </>
  );
}

function inWords({ key, count, share }: Segment, words: OutcomeWords): string {
  return `${words[key]}: ${formatCount(count)} (${formatShare(share)})`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(4))}%`;
}
