import { OutcomeChart } from "@/components/charts/outcome-chart";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import { Figure } from "./figure";
import {
  countCell,
  drawnAnnotator,
  percentCell,
  percentEndCells,
  secondsCell,
  tallyCells,
  wholePercentCell,
} from "./figure-values";
import { pairWords } from "./outcome-words";
import type { PairReport } from "./report-parts";

/** With more rows than this a chart is no longer read row by row: the table stands alone. */
const drawable = 20;

/** One row an annotator: what they chose, how fast, and how often with the others. */
export function AnnotatorsFigure({ pair }: { pair: PairReport }) {
  const { a, b, annotators } = pair;
  return (
    <Figure
      title="By annotator"
      sentence={`Each annotator's votes between ${a.name} and ${b.name}; intervals take one annotator's votes as independent.`}
      fileName={`annotators-${pair.key}`}
      chart={
        annotators.length <= drawable ? (
          <OutcomeChart
            words={pairWords(a.name, b.name)}
            rows={annotators.map((annotator) => ({
              key: annotator.id,
              title: annotator.label,
              label: <span data-chart-text="">{annotator.label}</span>,
              ...drawnAnnotator(annotator),
            }))}
          />
        ) : undefined
      }
      table={
        <Table
          caption={`By annotator: ${a.name} against ${b.name}`}
          captionHidden
          columns={[
            { header: "annotator" },
            ...[
              "votes",
              "win",
              "tie",
              "lose",
              "both bad",
              "win rate",
              "from",
              "to",
              "ties",
              "left chosen",
              "median time",
              "agrees",
            ].map(numericColumn),
          ]}
          rows={annotators.map((annotator) => ({
            key: annotator.id,
            cells: [
              annotator.label,
              countCell(annotator.votes),
              ...tallyCells(annotator.counts),
              percentCell(annotator.winRate),
              ...percentEndCells(annotator.interval),
              wholePercentCell(annotator.tieRate),
              wholePercentCell(annotator.leftRate),
              secondsCell(annotator.medianSeconds),
              wholePercentCell(annotator.agreement),
            ],
          }))}
        />
      }
      method={
        <p>
          Ties: share of an annotator's votes. Left chosen: share of decisive votes for the response shown on the left;
          far from 50&nbsp;% it points to a habit rather than a preference. Median time: active seconds with the page
          visible. Agrees: how often the vote is the most frequent answer of the others on the same comparison.
        </p>
      }
    />
  );
}
