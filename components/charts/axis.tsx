import { formatPercent } from "@/components/ui/format-number";
import { type Interval, shareScale, shareTicks } from "./share-scale";

const wholePercent = (share: number) => formatPercent(share, 0);

/** The axis below the rows of interval plots. Its numbers are in the rows too, so it is hidden from screen readers. */
export function ShareAxis({ domain, format = wholePercent }: { domain: Interval; format?: (tick: number) => string }) {
  const scale = shareScale(domain);
  const ticks = shareTicks(domain);
  return (
    <svg aria-hidden="true" width="100%" height="24" className="block overflow-visible">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" className="stroke-line" strokeWidth="1" />
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={`${scale(tick)}%`} x2={`${scale(tick)}%`} y1="0" y2="4" className="stroke-edge" strokeWidth="1" />
          {index % 2 === 0 || ticks.length === 3 ? (
            <text
              x={`${scale(tick)}%`}
              y="17"
              className="fill-mute text-[11px] tabular-nums"
              textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
            >
              {format(tick)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
