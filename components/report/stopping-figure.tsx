import { LinePlot } from "@/components/charts/line-plot";
import { axisBetween } from "@/components/charts/plot-axis";
import { shareDomain, shareTicks } from "@/components/charts/share-scale";
import { formatCount, formatCounted, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import type { StoppingReport } from "@/lib/results/progress/stopping-report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import type { SequenceCurve } from "@/lib/stats/sequential/sequence-curve";
import { Figure } from "./figure";
import { countCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { PairReport } from "./report-parts";

interface Props {
  pair: PairReport;
  stopping: StoppingReport;
  /** Of the study. */
  pairs: number;
  level: number;
}

/** The confidence sequence along the votes: when one may stop, however often one looks. */
export function StoppingFigure({ pair, stopping, pairs, level }: Props) {
  const { curve } = stopping;
  const title = "Stopping early";
  const method = <Method stopping={stopping} pairs={pairs} level={level} />;
  const table = (points: SequenceCurve["points"]) => (
    <Table
      caption={`Confidence sequence along the votes: ${pair.a.name} against ${pair.b.name}`}
      captionHidden
      columns={["votes", "rate", "from", "to", "running from", "running to"].map(numericColumn)}
      rows={points.map(({ votes, rate, low, high, running }) => ({
        key: String(votes),
        cells: [countCell(votes), ...[rate, low, high, running?.low, running?.high].map(shareCell)],
      }))}
    />
  );
  if (!curve.ok) {
    const sentence = `Whether one could stop is not defined yet: ${REASON_TEXT[curve.reason]}.`;
    return (
      <Figure title={title} sentence={sentence} fileName={`stopping-${pair.key}`} table={table([])} method={method} />
    );
  }
  const { value } = curve;
  if (value.points.length === 0) {
    return (
      <Figure
        title={title}
        sentence={sentence(value, pair)}
        fileName={`stopping-${pair.key}`}
        table={null}
        method={method}
      />
    );
  }
  const domain = drawnDomain(value);
  return (
    <Figure
      title={title}
      sentence={sentence(value, pair)}
      fileName={`stopping-${pair.key}`}
      chart={
        <div data-chart="">
          <LinePlot
            title={`Confidence sequence along the votes: ${pair.a.name} against ${pair.b.name}`}
            description={sentence(value, pair)}
            x={axisBetween(
              "votes, in the order in which they were cast",
              0,
              value.points.at(-1)?.votes ?? 1,
              formatCount,
            )}
            y={{
              name: `${quantity(value)} of ${pair.a.name}, with its ${formatPercent(level, 0)} confidence sequence`,
              ...domain,
              ticks: shareTicks(domain).map((at) => ({ at, label: formatPercent(at, 0) })),
            }}
            band={value.points.map(({ votes, low, high }) => ({ x: votes, low, high }))}
            lines={[
              { key: "rate", kind: "main", points: value.points.map(({ votes, rate }) => ({ x: votes, y: rate })) },
            ]}
            rule={0.5}
            marks={stopMark(value)}
          />
        </div>
      }
      notice={drifts(value) ? <Drift /> : undefined}
      table={table(value.points)}
      method={method}
    />
  );
}

function sentence(curve: SequenceCurve, { a, b }: PairReport): string {
  const { stop, points, phrase, level } = curve;
  const last = points.at(-1);
  const says =
    last && last.low <= 0 && last.high >= 1
      ? "nothing yet, as it spans all from 0 to 100\u00a0%"
      : last && `${formatPercentRange(last.low, last.high)} for ${a.name}`;
  const seen = last ? ` After ${formatCounted(last.votes, "vote")} it says ${says}.` : "";
  const sequence = `${formatPercent(level, 0)} confidence sequence, ${phrase}`;
  if (!stop)
    return `However often one has looked, one may not stop yet: the ${sequence}, still includes 50\u00a0%.${seen}`;
  const preferred = stop.favours === "a" ? a : b;
  return `One could have stopped after ${formatCounted(stop.votes, "vote")}, in favour of ${preferred.name}: there the ${sequence}, first left out 50\u00a0%.${seen}`;
}

function quantity({ quantity: of }: SequenceCurve): string {
  return of === "win rate" ? "win rate" : "share of decisive votes";
}

/** The first votes know next to nothing: drawn to scale, they would flatten all that follows. */
function drawnDomain({ points, stop }: SequenceCurve) {
  const end = points.at(-1)?.votes ?? 0;
  const later = points.filter(({ votes }) => votes >= end / 5);
  const stopped = points.filter(({ votes }) => stop && votes >= stop.votes).slice(0, 1);
  return shareDomain([...later, ...stopped.map(({ rate }) => ({ low: rate, high: rate })), { low: 0.4, high: 0.6 }]);
}

function stopMark({ stop, points }: SequenceCurve) {
  if (!stop) return [];
  // The vote itself may lie between two points.
  const at = points.find(({ votes }) => votes >= stop.votes);
  return at ? [{ x: stop.votes, y: at.rate, label: `may stop at ${formatCount(stop.votes)}` }] : [];
}

function drifts({ points }: SequenceCurve): boolean {
  return points.length > 0 && points.at(-1)?.running === null;
}

function Drift() {
  return (
    <Notice kind="warn">
      <p>
        Early and late votes contradict each other more than one fixed rate would: they drift. Look at what changed on
        the way, such as annotators, guidelines or the order of prompts.
      </p>
    </Notice>
  );
}

function shareCell(share: number | undefined): Cell {
  return share === undefined ? "–" : { show: formatPercent(share), value: share };
}

function Method({ stopping, pairs, level }: Omit<Props, "pair">) {
  const { curve, timesWider } = stopping;
  return (
    <>
      <p>
        An ordinary interval is made for one look. Who looks after every few votes, and stops when it first leaves out
        50&nbsp;%, finds a difference in nearly half of all long studies without one. A confidence sequence holds at all
        looks at once: with a chance of {formatPercent(level, 0)} the truth never leaves it, so one may look as often as
        one likes and stop when 50&nbsp;% is out.
        {timesWider !== null &&
          ` The price: by now it is ${timesWider.toFixed(1)} times as wide as the interval for one look.`}{" "}
        <MethodLink anchor="stopping-early">Stopping early</MethodLink>
      </p>
      {curve.ok && (
        <p>
          Rule: {curve.value.phrase}. {curve.value.why}{" "}
          {curve.value.axis === null
            ? "It is exact at every number of votes. Ties and “both bad” are left out."
            : "Asymptotic: its level is reached as annotators and prompts grow in number, and not proven for few."}{" "}
          <MethodLink anchor={curve.value.anchor}>{curve.value.anchor.replaceAll("-", " ")}</MethodLink>
        </p>
      )}
      <p>
        Votes are in the order in which they were cast, as they are now: a vote that was changed keeps its place.
        Whether to stop is asked after every vote, also between the points drawn.
        {pairs > 1 &&
          " The sequence speaks of this pair alone: to choose, among several pairs, the one that stops first takes a stricter level."}
      </p>
    </>
  );
}
