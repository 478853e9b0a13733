import { formatPercent, formatPercentRange, formatShare } from "@/components/ui/format-number";
import type { LeadSentence as Lead } from "./report-parts";

interface Props {
  lead: Lead;
  /** Set where the question is an aspect: "clarity". */
  aspect?: string;
}

/** The finding before any figure. */
export function LeadSentence({ lead, aspect }: Props) {
  const { preferred, other, even, rate, interval, tieShare, bothBadShare } = lead;
  return (
    <div className="grid max-w-[68ch] gap-1">
      <p className="text-lg leading-normal text-pretty">
        {aspect ? `On ${aspect}, annotators` : "Annotators"} preferred{" "}
        <strong className="font-semibold">{preferred.name}</strong>
        {even ? " and " : " to "}
        <strong className="font-semibold">{other.name}</strong>{" "}
        {even ? "equally often" : `in ${formatPercent(rate)} of votes`}, ties as half
        {interval &&
          ` (${formatPercent(interval.level, 0)} interval ${formatPercentRange(interval.low, interval.high)}, ${interval.phrase})`}
        . {sharesInWords(tieShare, bothBadShare)}
      </p>
      {interval && <p className="text-mute">{verdictInWords(lead)}</p>}
    </div>
  );
}

function sharesInWords(tieShare: number, bothBadShare: number): string {
  if (tieShare === 0 && bothBadShare === 0) return "There were no ties.";
  const ties = `${tieShare === 0 ? "None" : formatShare(tieShare)} were ties`;
  return bothBadShare === 0 ? `${ties}.` : `${ties}, and ${formatShare(bothBadShare)} were called both bad.`;
}

function verdictInWords({ clear, preferred }: Lead): string {
  return clear
    ? `The whole interval lies on the side of ${preferred.name}.`
    : "The interval includes 50\u00a0%: these votes do not settle which of the two is preferred.";
}
