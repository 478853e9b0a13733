import { formatCount, formatDuration, formatSeconds } from "@/components/ui/format-number";
import type { RunEstimate } from "./estimate-run";

/** What a run will need, in numbers that line up. */
export function EstimateLine({ estimate, measured }: { estimate: RunEstimate; measured: boolean }) {
  const { requests, tokensIn, tokensOut, cost, seconds } = estimate;
  const rows: [string, string][] = [
    ["Requests", formatCount(requests)],
    ["Tokens in", `about ${formatCount(rounded(tokensIn))}`],
    ["Tokens out", `about ${formatCount(rounded(tokensOut))}`],
    ["Cost", cost === null ? "no price given" : `about ${cost >= 0.1 ? cost.toFixed(2) : cost.toPrecision(2)}`],
    [
      "Time",
      seconds === null
        ? "known after a dry run"
        : `about ${seconds < 90 ? formatSeconds(Math.max(1, seconds)) : formatDuration(seconds)}`,
    ],
  ];
  return (
    <div className="grid gap-1.5" aria-live="polite">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-[0.8125rem] tabular-nums">
        {rows.map(([term, said]) => (
          <div key={term} className="contents">
            <dt className="text-mute">{term}</dt>
            <dd className="text-right">{said}</dd>
          </div>
        ))}
      </dl>
      <p className="text-[0.8125rem] text-mute">
        {measured
          ? "By what this version's replies have taken so far."
          : "By the length of the texts. A dry run measures it."}
      </p>
    </div>
  );
}

function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(count, 1))) - 1);
  return Math.round(count / unit) * unit;
}
