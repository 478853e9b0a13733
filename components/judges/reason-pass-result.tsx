import type { ReactNode } from "react";
import { MethodLink } from "@/components/report/method-link";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { Progress } from "@/components/ui/progress";
import { Table } from "@/components/ui/table";
import type { ReasonPassCard, ReasonShare } from "@/lib/judges/reasons/schema";

interface Props {
  pass: ReasonPassCard;
  /** What can be done with it. */
  children: ReactNode;
}

export function ReasonPassResult({ pass, children }: Props) {
  const { version, state, group, seed, reasons, perReason, leftOut, answers, complete, annotators, all } = pass;
  return (
    <section
      aria-label={`Review of ${pass.createdAt.slice(0, 10)}`}
      className="grid gap-3 border-t pt-4 first:border-t-0 first:pt-0"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">Version {version}</h3>
        <Chip tone={state === "open" ? "ok" : undefined}>{state === "open" ? "open" : "ended"}</Chip>
        <span className="text-[0.8125rem] text-mute">
          since {pass.createdAt.slice(0, 10)}, seed {seed}
          {group !== null && `, only the group ${group}`}
        </span>
        <span className="ms-auto">{children}</span>
      </div>
      <Progress
        label="Reasons reviewed"
        value={complete}
        max={Math.max(1, reasons)}
        text={`${formatCount(complete)} of ${formatCounted(reasons, "reason")}${perReason > 1 ? `, each by ${perReason}` : ""}`}
      />
      {leftOut > 0 && (
        <p className="text-[0.8125rem] text-mute">
          {formatCounted(leftOut, "reason")} left out: they name a system or a judge.
        </p>
      )}
      {all.rate.ok && all.interval.ok ? (
        <>
          <p>
            <span className="text-xl font-semibold tabular-nums">{formatPercent(all.rate.value)}</span> acceptable{" "}
            <span className="text-[0.8125rem] text-mute">
              ({formatPercentRange(all.interval.value.low, all.interval.value.high)}, 95&nbsp;% interval,{" "}
              {all.interval.value.phrase}; {formatCounted(answers, "answer")} by{" "}
              {formatCounted(annotators, "annotator")})
            </span>
          </p>
          <Shares pass={pass} />
          <p className="text-[0.8125rem] text-mute">
            {all.interval.value.why} <MethodLink anchor="reasons-approved">How this is reckoned</MethodLink>
          </p>
        </>
      ) : (
        <p className="text-[0.8125rem] text-mute">No answer yet.</p>
      )}
      <Notes pass={pass} />
    </section>
  );
}

function Shares({ pass: { all, byOutcome, byOwnVote } }: { pass: ReasonPassCard }) {
  const row = (kind: string) => (share: ReasonShare) => ({
    key: `${kind} ${share.key}`,
    cells: [
      kind === "" ? share.key : `${kind}: ${share.key}`,
      { show: formatCount(share.answers), value: share.answers },
      { show: formatCount(share.acceptable), value: share.acceptable },
      share.rate.ok ? { show: formatPercent(share.rate.value), value: share.rate.value } : "–",
      share.interval.ok ? formatPercentRange(share.interval.value.low, share.interval.value.high) : "–",
    ],
  });
  return (
    <Table
      caption="Reasons found acceptable"
      captionHidden
      copyable
      columns={[
        { header: "Reasons" },
        { header: "Answers", numeric: true },
        { header: "Acceptable", numeric: true },
        { header: "Share", numeric: true },
        { header: "95 % interval", numeric: true },
      ]}
      rows={[row("")(all), ...byOutcome.map(row("Verdict")), ...byOwnVote.map(row("Verdict is"))]}
    />
  );
}

function Notes({ pass: { notes } }: { pass: ReasonPassCard }) {
  if (notes.length === 0) return null;
  return (
    <Disclosure summary={formatCounted(notes.length, "note")}>
      <ul className="grid gap-3 pt-2 text-[0.8125rem]">
        {notes.map(({ id, acceptable, note, reason, annotator, prompt }) => (
          <li key={id} className="grid gap-1 border-t pt-2 first:border-t-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-2">
              <Chip tone={acceptable ? "ok" : "warn"}>{acceptable ? "acceptable" : "not acceptable"}</Chip>
              <span className="text-mute">
                {annotator}, prompt {prompt}
              </span>
            </p>
            <p className="wrap-anywhere">{note}</p>
            <blockquote className="border-s-2 ps-3 text-mute wrap-anywhere">{reason}</blockquote>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
