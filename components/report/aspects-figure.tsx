import Link from "next/link";
import { OutcomeChart } from "@/components/charts/outcome-chart";
import { formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import { askedSentence } from "./asked-words";
import { Figure } from "./figure";
import { countCell, drawnFigure, percentCell, percentEndCells, tallyCells } from "./figure-values";
import { IntervalMethod } from "./interval-method";
import { pairWords } from "./outcome-words";
import type { PairReport } from "./report-parts";
import { resultsHref } from "./results-href";

interface Props {
  path: string;
  report: Report;
  pair: PairReport;
}

/** One pair of systems, question by question. */
export function AspectsFigure({ path, report, pair }: Props) {
  const rows = report.questions.flatMap((question) => {
    const figure = question.pairs.find(({ key }) => key === pair.key)?.figure;
    return figure ? [{ question, figure }] : [];
  });
  return (
    <Figure
      title="By aspect"
      sentence={`Win rate of ${pair.a.name} against ${pair.b.name}, ties as half, with ${formatPercent(report.filter.level, 0)} intervals.${askedSentence(report.questions)}`}
      fileName={`aspects-${pair.key}`}
      chart={
        <OutcomeChart
          words={pairWords(pair.a.name, pair.b.name)}
          rows={rows.map(({ question, figure }) => ({
            key: question.key,
            title: question.name,
            label: (
              <Link
                href={resultsHref(path, report.filter, { aspect: question.key })}
                prefetch={false}
                aria-current={question.key === report.question.key ? "true" : undefined}
                className="no-underline hover:underline aria-[current]:font-semibold"
              >
                <span data-chart-text="">{question.name}</span>
              </Link>
            ),
            ...drawnFigure(figure),
          }))}
        />
      }
      table={
        <Table
          caption={`By aspect: ${pair.a.name} against ${pair.b.name}`}
          captionHidden
          columns={[
            { header: "question" },
            ...["win", "tie", "lose", "both bad", "n", "win rate", "from", "to"].map(numericColumn),
          ]}
          rows={rows.map(({ question, figure }) => ({
            key: question.key,
            cells: [
              question.name,
              ...tallyCells(figure.counts),
              countCell(figure.n),
              percentCell(figure.winRate),
              ...percentEndCells(figure.interval),
            ],
          }))}
        />
      }
      method={<IntervalMethod figures={rows.map(({ figure }) => figure)} bothBadNote={report.bothBadNote} />}
    />
  );
}
