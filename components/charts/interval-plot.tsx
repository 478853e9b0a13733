import { useId } from "react";
import { ReferenceLine } from "./reference-line";
import { type Interval, shareScale } from "./share-scale";

export interface PointInterval extends Interval {
  value: number;
}

interface Props {
  /** The estimate in words, for a screen reader and on hover. */
  title: string;
  estimate: PointInterval | null;
  domain: Interval;
  /** Where the dashed line stands. */
  reference?: number;
  /** An open point: a source that is weaker evidence than the others. */
  hollow?: boolean;
}

/** One estimate and its interval on an axis shared by all rows, with the reference dashed, 50 % unless told. Fills its row, so that the dashes join up. */
export function IntervalPlot({ title, estimate, domain, reference = 0.5, hollow }: Props) {
  const id = useId();
  const x = (share: number) => `${Number(shareScale(domain)(share).toFixed(4))}%`;
  return (
    <svg role="img" aria-labelledby={id} width="100%" height="100%" className="absolute inset-0 block overflow-visible">
      <title id={id}>{title}</title>
      <ReferenceLine x={x(reference)} />
      {estimate && (
        <>
          <rect x="0" y="0" width="100%" height="100%" className="fill-transparent" />
          <line x1={x(estimate.low)} x2={x(estimate.high)} y1="50%" y2="50%" className="stroke-ink" strokeWidth="2" />
          <circle
            cx={x(estimate.value)}
            cy="50%"
            r="4.5"
            className={hollow ? "fill-panel stroke-ink" : "fill-ink stroke-panel"}
            strokeWidth={hollow ? 2 : 1.5}
          />
        </>
      )}
    </svg>
  );
}
