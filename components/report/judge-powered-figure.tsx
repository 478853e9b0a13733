import { ChartLabel } from "@/components/charts/chart-label";
import { EstimateChart, type EstimateRow } from "@/components/charts/estimate-chart";
import { shareDomain, shareTicks } from "@/components/charts/share-scale";
import { formatCoefficient, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { countCell, percentCell, percentEndCells } from "./figure-values";
import { MethodLink } from "./method-link";

type Row = JudgeReport["rows"][number];

/** Pairs drawn at most; more are in the table. */
const DRAWN = 8;

/** What a judge adds to people's votes, if anything. */
export function JudgePoweredFigure({ report }: { report: JudgeReport }) {
  const { rows, pairs, versions, filter, question } = report;
  const drawn = rows.filter(({ figure }) => figure.powered.ok).slice(0, DRAWN);
  const name = ({ version, pair }: Row) =>
    report.pair === null ? `${pairs[pair].a.name} against ${pairs[pair].b.name}` : versions[version].label.name;
  const lines = drawn.flatMap((row) => linesOf(row, name(row)));
  const domain = shareDomain(lines.flatMap(({ estimate }) => estimate ?? []));
  return (
    <Figure
      title="What the judge adds to the votes"
      sentence="The votes decide where the estimate lies; verdicts on comparisons without votes take noise out of it, as far as they follow people. A judge saves votes only through prompts that nobody voted on, and a weak one adds almost nothing."
      fileName={`judge-powered-${question.key}`}
      chart={
        lines.length > 0 ? (
          <EstimateChart
            rows={lines}
            axis={{
              domain,
              reference: 0.5,
              ticks: shareTicks(domain).map((at) => ({ at, label: formatPercent(at, 0) })),
            }}
          />
        ) : undefined
      }
      notice={
        <div className="grid max-w-[90ch] gap-1 text-[0.8125rem]">
          {[...byWords(rows)].slice(0, DRAWN).map(([words, alike]) => (
            <p key={words}>{`${alike.map(name).join("; ")}: ${words}`}</p>
          ))}
        </div>
      }
      table={
        <Table
          caption="Win rates with the help of judges"
          captionHidden
          columns={[
            { header: "judge" },
            { header: "system a" },
            { header: "system b" },
            ...[
              "votes alone",
              "from",
              "to",
              "with the judge",
              "from",
              "to",
              "λ",
              "votes",
              "votes saved",
              "judge, bias corrected",
              "from",
              "to",
              "votes",
            ].map(numericColumn),
          ]}
          rows={rows.map(({ version, pair, figure: { powered, corrected } }) => ({
            key: `${version} ${pair}`,
            cells: [
              versions[version].label.name,
              pairs[pair].a.name,
              pairs[pair].b.name,
              ...poweredCells(powered),
              percentCell(corrected.ok ? { ...corrected, value: corrected.value.rate } : corrected),
              ...percentEndCells(corrected.ok ? { ...corrected, value: corrected.value.interval } : corrected),
              countCell(corrected.n),
            ],
          }))}
        />
      }
      method={
        <>
          <p>
            <MethodLink anchor="prediction-powered-win-rate">Prediction-powered win rate</MethodLink> of a, at{" "}
            {formatPercent(filter.level, 0)}: the votes’ win rate on judged comparisons, plus λ times what the judge
            says differently elsewhere. λ = 0 ignores the judge. It assumes that which comparisons got votes has nothing
            to do with how they would come out.
          </p>
          <p>
            <MethodLink anchor="bias-corrected-judge-win-rate">Bias-corrected judge win rate</MethodLink>: the judge’s
            shares of verdicts with its errors undone, as far as they are the same everywhere. Prefer the
            prediction-powered one.
          </p>
        </>
      }
    />
  );
}

function linesOf({ version, pair, figure: { powered } }: Row, name: string): EstimateRow[] {
  if (!powered.ok) return [];
  const { humanOnly, mean, interval } = powered.value;
  const line = (kind: string, value: number, ends: { low: number; high: number }, hollow: boolean): EstimateRow => ({
    key: `${version} ${pair} ${kind}`,
    label: <ChartLabel name={hollow && name} note={kind} />,
    title: `${name}, ${kind}: ${formatPercent(value)}, ${formatPercentRange(ends.low, ends.high)}`,
    estimate: { value, low: ends.low, high: ends.high },
    value: formatPercent(value),
    range: formatPercentRange(ends.low, ends.high),
    hollow,
  });
  return [
    line("votes alone", humanOnly.mean, humanOnly.interval, true),
    line("votes and judge", mean, interval, false),
  ];
}

/** Pairs of which the same is to be said are told together. */
function byWords(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(wordsOf(row), [...(groups.get(wordsOf(row)) ?? []), row]);
  return groups;
}

function wordsOf({ figure: { powered, corrected } }: Row): string {
  const bias = corrected.ok
    ? ` Its own win rate with errors undone: ${formatPercent(corrected.value.rate)} (${formatPercentRange(corrected.value.interval.low, corrected.value.interval.high)}).`
    : ` Its own win rate cannot be corrected for its errors: ${REASON_TEXT[corrected.reason]}.`;
  if (!powered.ok) return `${REASON_TEXT[powered.reason]}.${bias}`;
  const { lambda, saved } = powered.value;
  return `${saved.words} λ = ${formatCoefficient(lambda)}.${bias}`;
}

function poweredCells(powered: Row["figure"]["powered"]): Cell[] {
  if (!powered.ok) {
    const ends = percentEndCells(powered);
    return [
      percentCell(powered),
      ...ends,
      percentCell(powered),
      ...ends,
      percentCell(powered),
      countCell(powered.n),
      "",
    ];
  }
  const { humanOnly, mean, interval, lambda, saved } = powered.value;
  const share = (value: number): Cell => ({ show: formatPercent(value), value });
  return [
    ...[humanOnly.mean, humanOnly.interval.low, humanOnly.interval.high, mean, interval.low, interval.high].map(share),
    { show: formatCoefficient(lambda), value: lambda },
    countCell(powered.n),
    countCell(saved.saved),
  ];
}
