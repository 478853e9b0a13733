import Link from "next/link";
import { ChartLabel } from "@/components/charts/chart-label";
import { EstimateChart, type EstimateRow } from "@/components/charts/estimate-chart";
import { shareDomain, shareTicks } from "@/components/charts/share-scale";
import { formatCounted, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import { Figure } from "./figure";
import { percentCell, percentEndCells } from "./figure-values";
import { MethodLink } from "./method-link";
import type { PairReport, StyleFigure as Style, StyleReport } from "./report-parts";
import { resultsHref } from "./results-href";
import { StyleEffectsFigure } from "./style-effects-figure";
import { styleGap } from "./style-gap";

interface Props {
  path: string;
  report: Report;
  style: StyleReport;
  selected: PairReport;
}

/** Pairs drawn at most; more are in the table. */
const DRAWN = 6;

const TITLE = "Win rates at equal length and style";

/** What would be left of each win rate if length, style and side were equal, and what these do to votes. */
export function StyleFigure({ path, report, style, selected }: Props) {
  const { control, leftOut } = style;
  const { question, pairs, filter } = report;
  if (!control?.ok) {
    const href = resultsHref(path, filter, { estimateStyle: true });
    const why = control ? styleGap(control.reason, leftOut) : "There are very many votes, so this takes some seconds.";
    return (
      <Figure
        title={TITLE}
        sentence={why}
        fileName={`style-${question.key}`}
        table={
          control ? null : (
            <p className="text-[0.8125rem]">
              <Link href={href} prefetch={false}>
                Compute it
              </Link>
            </p>
          )
        }
      />
    );
  }
  const figure = control.value;
  const drawn = pairs.length <= DRAWN ? pairs : [selected];
  return (
    <>
      <Figure
        title={TITLE}
        sentence={sentenceOf(pairs, figure, selected)}
        fileName={`style-${question.key}`}
        chart={<Chart pairs={pairs} figure={figure} drawn={drawn} />}
        table={<Pairs pairs={pairs} figure={figure} about={question.name} />}
        notice={<Caveats figure={figure} leftOut={leftOut} />}
        method={
          <>
            <p>
              <MethodLink anchor="control-model">Bradley-Terry with covariates</MethodLink>: displayed side, length in
              characters, headers, list items, bold passages and the share of code, each the difference of the two
              responses as annotators read them. At equal length and style all of these are zero.
            </p>
            <p>
              {formatPercent(filter.level, 0)} intervals, {figure.phrase}. {figure.why}
            </p>
            <p>
              It describes votes and does not say why: where length is what makes a response better, a win rate at equal
              length is not the fairer one.
            </p>
          </>
        }
      />
      <StyleEffectsFigure figure={figure} level={filter.level} question={question} />
    </>
  );
}

function sentenceOf(pairs: readonly PairReport[], figure: Style, { key, a, b, figure: raw }: PairReport): string {
  const equal = figure.pairs[pairs.findIndex((pair) => pair.key === key)];
  const range = formatPercentRange(equal.interval.low, equal.interval.high);
  const voted = raw.winRate.ok ? `${formatPercent(raw.winRate.value)} as voted, ` : "";
  return `${a.name} against ${b.name}: ${voted}${formatPercent(equal.value)} (${formatPercent(equal.interval.level, 0)} interval ${range}) at equal length and style.`;
}

interface PairsProps {
  pairs: readonly PairReport[];
  figure: Style;
}

function Chart({ pairs, figure, drawn }: PairsProps & { drawn: readonly PairReport[] }) {
  const rows = pairs.flatMap((pair, index) => (drawn.includes(pair) ? rowsOf(pair, figure.pairs[index]) : []));
  const domain = shareDomain(rows.flatMap(({ estimate }) => estimate ?? []));
  const ticks = shareTicks(domain).map((at) => ({ at, label: formatPercent(at, 0) }));
  return <EstimateChart rows={rows} axis={{ domain, reference: 0.5, ticks }} />;
}

function rowsOf({ key, a, b, figure }: PairReport, equal: Style["pairs"][number]): EstimateRow[] {
  const title = `${a.name} against ${b.name}`;
  const { winRate, interval } = figure;
  const raw =
    winRate.ok && interval.ok ? { value: winRate.value, low: interval.value.low, high: interval.value.high } : null;
  const row = (kind: string, estimate: EstimateRow["estimate"], first: boolean): EstimateRow => {
    const range = estimate ? formatPercentRange(estimate.low, estimate.high) : "";
    const value = estimate ? formatPercent(estimate.value) : "";
    const label = <ChartLabel name={first && title} note={kind} />;
    return {
      key: `${key} ${kind}`,
      label,
      title: `${title}, ${kind}: ${value}, ${range}`,
      estimate,
      value,
      range,
      hollow: first,
    };
  };
  const equalEstimate = { value: equal.value, low: equal.interval.low, high: equal.interval.high };
  return [row("as voted", raw, true), row("at equal length and style", equalEstimate, false)];
}

function Pairs({ pairs, figure, about }: PairsProps & { about: string }) {
  const percent = (value: number): Cell => ({ show: formatPercent(value), value });
  return (
    <Table
      caption={`Win rates at equal length and style: ${about}`}
      captionHidden
      columns={[
        { header: "system a" },
        { header: "system b" },
        ...["win rate of a, as voted", "from", "to", "at equal length and style", "from", "to"].map(numericColumn),
      ]}
      rows={pairs.map(({ key, a, b, figure: raw }, index) => {
        const { value, interval } = figure.pairs[index];
        return {
          key,
          cells: [
            a.name,
            b.name,
            percentCell(raw.winRate),
            ...percentEndCells(raw.interval),
            ...[value, interval.low, interval.high].map(percent),
          ],
        };
      })}
    />
  );
}

function Caveats({ figure, leftOut }: { figure: Style; leftOut: number }) {
  if (!figure.fewVotes && leftOut === 0) return null;
  return (
    <p className="text-[0.8125rem] text-mute">
      {figure.fewVotes && "There are few votes for so many effects: take these figures as rough. "}
      {leftOut > 0 && `${formatCounted(leftOut, "vote")} on responses whose text is missing stay out.`}
    </p>
  );
}
