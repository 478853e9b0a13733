import Link from "next/link";
import { ChartValue } from "@/components/charts/chart-value";
import { DumbbellChart, type DumbbellPoint, type DumbbellRow, pointInWords } from "@/components/charts/dumbbell-chart";
import { formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import { judgesHref } from "@/lib/results/judges/filter";
import type { JudgeReport } from "@/lib/results/judges/report";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { countCell, percentCell, percentEndCells } from "./figure-values";
import { JudgeName } from "./judge-name";
import { INCONSISTENT_WORDS, scopeOf, signedPoints, signedRange } from "./judge-words";
import { MethodLink } from "./method-link";

interface Props {
  path: string;
  report: JudgeReport;
}

type Row = JudgeReport["rows"][number];

/** Rows whose mean preference is said in words at most; more are in the table. */
const SAID = 8;

/** Win rates of people and judges, side by side, with the gap on what both have seen. */
export function JudgeWinRatesFigure({ path, report }: Props) {
  const { rows, pairs, pair, versions, filter, question } = report;
  const only = pair === null ? null : pairs[pair];
  const degrees = rows.some(({ figure }) => figure.degree !== null);
  return (
    <Figure
      title="Win rates of humans and judges"
      sentence={`${question.name}. Win rate of ${only ? only.a.name : "the first system of each pair"}, ties as half, with ${formatPercent(filter.level, 0)} intervals; beside it the gap, judge minus humans, on the comparisons that both have.`}
      fileName={`judge-win-rates-${question.key}`}
      chart={<DumbbellChart rows={rows.map((row) => drawn(row, { path, report }))} reference={0.5} />}
      notice={
        degrees && (
          <div className="grid max-w-[90ch] gap-1 text-[0.8125rem]">
            {rows.slice(0, SAID).map((row) => (
              <p key={`${row.version} ${row.pair}`}>{degreeSentence(row, report)}</p>
            ))}
          </div>
        )
      }
      table={
        <Table
          caption={`Win rates of humans and judges: ${scopeOf(report)}`}
          captionHidden
          columns={[
            { header: "judge" },
            { header: "system a" },
            { header: "system b" },
            ...[
              "by humans",
              "from",
              "to",
              "votes",
              "by judge",
              "from",
              "to",
              "verdicts",
              "unparsable",
              "gap",
              "from",
              "to",
              "votes compared",
            ].map(numericColumn),
            ...(degrees ? ["mean preference for a", "from", "to", "n"].map(numericColumn) : []),
          ]}
          rows={rows.map(({ version, pair: index, figure: { humans, judge, gap, degree } }) => ({
            key: `${version} ${index}`,
            cells: [
              versions[version].label.name,
              pairs[index].a.name,
              pairs[index].b.name,
              percentCell(humans.winRate),
              ...percentEndCells(humans.interval),
              countCell(humans.n),
              percentCell(judge.ok ? { ...judge, value: judge.value.rate } : judge),
              ...percentEndCells(judge.ok ? judge.value.interval : judge),
              countCell(judge.n),
              judge.ok ? countCell(judge.value.unparsable) : "",
              ...gapCells(gap),
              countCell(gap.n),
              ...(degrees ? degreeCells(degree) : []),
            ],
          }))}
        />
      }
      method={
        <>
          <p>
            <MethodLink anchor="judge-win-rate">Win rate of a judge</MethodLink>: one verdict a comparison, clustered by
            prompt: it speaks of other prompts for the same judge. A verdict that changes with the displayed order{" "}
            {INCONSISTENT_WORDS[filter.inconsistent]}. Of replies on the same comparison, order and sample from several
            runs of one version, the newest that could be read counts; dry runs never do.
          </p>
          <p>
            The gap is the mean over votes of the verdict’s score minus the vote’s, so it compares the same comparisons
            even where the two win rates do not.
          </p>
          {degrees && (
            <p>
              Mean preference: the mean of the degrees a judge gave, from 0 to 1 for a, each comparison once; as
              AlpacaEval’s win rate. Replies without a degree are left out.
            </p>
          )}
        </>
      }
    />
  );
}

function drawn({ version, pair, figure }: Row, { path, report }: Props): DumbbellRow {
  const { versions, pairs } = report;
  const { humans, judge, gap } = figure;
  const { label } = versions[version];
  const [people, own] = [
    humans.winRate.ok ? pointOf(humans.winRate.value, humans.interval) : null,
    judge.ok ? pointOf(judge.value.rate, judge.value.interval) : null,
  ];
  const title = report.pair === null ? `${pairs[pair].a.name} against ${pairs[pair].b.name}` : label.name;
  return {
    key: `${version} ${pair}`,
    label:
      report.pair === null ? (
        <Link href={judgesHref(path, report.filter, { pair: pairs[pair].key })} prefetch={false}>
          <span data-chart-text="">{title}</span>
        </Link>
      ) : (
        <JudgeName label={label} />
      ),
    title: `${title}: humans ${pointInWords(people)}, judge ${pointInWords(own)}${gap.ok ? `, gap ${signedPoints(gap.value.gap)}` : ""}`,
    humans: people,
    judge: own,
    gap: gap.ok ? <Gap gap={gap.value} /> : <JudgeAlone point={own} reason={REASON_TEXT[gap.reason]} />,
  };
}

function Gap({ gap: { gap, interval } }: { gap: { gap: number; interval: Estimate<Interval> } }) {
  return (
    <ChartValue
      value={signedPoints(gap)}
      range={interval.ok ? signedRange(interval.value.low, interval.value.high) : "no interval"}
    />
  );
}

function JudgeAlone({ point, reason }: { point: DumbbellPoint | null; reason: string }) {
  return (
    <>
      {point && (
        <span data-chart-text="" className="block font-semibold">
          {formatPercent(point.value)}
        </span>
      )}
      <span data-chart-text="" className="block text-xs text-mute">
        {reason}
      </span>
    </>
  );
}

function pointOf(value: number, interval: Estimate<Interval>): DumbbellPoint {
  return { value, interval: interval.ok ? interval.value : null };
}

function gapCells(gap: Row["figure"]["gap"]): Cell[] {
  if (!gap.ok) return [percentCell(gap), ...percentEndCells(gap)];
  const { interval } = gap.value;
  const cell = (value: number): Cell => ({ show: signedPoints(value).replace("\u00a0points", ""), value });
  return [
    cell(gap.value.gap),
    ...(interval.ok ? [cell(interval.value.low), cell(interval.value.high)] : percentEndCells(interval)),
  ];
}

function degreeSentence({ version, pair, figure: { degree } }: Row, { versions, pairs }: JudgeReport): string | null {
  if (!degree?.ok) return null;
  const { a, b } = pairs[pair];
  const { mean, interval } = degree.value;
  const range = interval.ok ? ` (${formatPercentRange(interval.value.low, interval.value.high)})` : "";
  return `${versions[version].label.name}, mean preference for ${a.name} over ${b.name}: ${formatPercent(mean)}${range}, n = ${degree.n}; for ${b.name}: ${formatPercent(1 - mean)}.`;
}

function degreeCells(degree: Row["figure"]["degree"]): Cell[] {
  if (degree === null) return ["", "", "", ""];
  return [
    percentCell(degree.ok ? { ...degree, value: degree.value.mean } : degree),
    ...percentEndCells(degree.ok ? degree.value.interval : degree),
    countCell(degree.n),
  ];
}
