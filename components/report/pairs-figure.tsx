import Link from "next/link";
import { OutcomeChart } from "@/components/charts/outcome-chart";
import { PairLabel } from "@/components/charts/pair-label";
import { formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import { Figure } from "./figure";
import { countCell, drawnFigure, percentCell, percentEndCells, tallyCells } from "./figure-values";
import { IntervalMethod } from "./interval-method";
import { pairWords, rowWords } from "./outcome-words";
import { PairTestsTable } from "./pair-tests-table";
import { resultsHref } from "./results-href";

interface Props {
  path: string;
  report: Report;
}

/** Every pair of systems on the question chosen. */
export function PairsFigure({ path, report }: Props) {
  const { pairs, filter, question } = report;
  const only = pairs.length === 1 ? pairs[0] : null;
  return (
    <Figure
      title={only ? "Votes by outcome" : "Votes by pair of systems"}
      sentence={`${question.name}. Win rate of ${only ? only.a.name : "the first system of each pair"}, ties as half, with ${formatPercent(filter.level, 0)} intervals.`}
      fileName={`pairs-${question.key}`}
      chart={
        <OutcomeChart
          words={only ? pairWords(only.a.name, only.b.name) : rowWords}
          rows={pairs.map(({ key, a, b, figure }) => ({
            key,
            title: `${a.name} against ${b.name}`,
            label: only ? (
              <span data-chart-text="">All annotators</span>
            ) : (
              <Link
                href={resultsHref(path, filter, { pair: key })}
                prefetch={false}
                aria-current={key === report.selected?.key ? "true" : undefined}
                className="block rounded-control no-underline hover:underline aria-[current]:font-semibold"
              >
                <PairLabel a={a.name} b={b.name} />
              </Link>
            ),
            ...drawnFigure(figure),
          }))}
        />
      }
      table={
        <Table
          caption={`Votes by pair of systems: ${question.name}`}
          captionHidden
          columns={[
            { header: "system a" },
            { header: "system b" },
            ...["a better", "tie", "b better", "both bad", "n", "win rate of a", "from", "to"].map(numericColumn),
            { header: "how" },
          ]}
          rows={pairs.map(({ key, a, b, figure }) => ({
            key,
            cells: [
              a.name,
              b.name,
              ...tallyCells(figure.counts),
              countCell(figure.n),
              percentCell(figure.winRate),
              ...percentEndCells(figure.interval),
              figure.interval.ok ? figure.interval.value.phrase : "",
            ],
          }))}
        />
      }
      more={<PairTestsTable report={report} />}
      method={<IntervalMethod figures={pairs.map(({ figure }) => figure)} bothBadNote={report.bothBadNote} />}
    />
  );
}
