import { Heatmap, type HeatmapCell } from "@/components/charts/heatmap";
import { Disclosure } from "@/components/ui/disclosure";
import {
  formatCoefficient,
  formatCount,
  formatCounted,
  formatPercent,
  formatShare,
} from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import { Figure } from "./figure";
import { coefficientCell, coefficientEndCells, countCell, percentCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { AnnotatorPairsReport } from "./report-parts";

interface Props {
  report: AnnotatorPairsReport;
  level: number;
  /** The pair of systems chosen, where the study has several: "A against B". */
  chosen?: string;
  orientation: string;
}

/** With fewer comparisons than this a kappa says next to nothing: the square is outlined. */
const enough = 10;

/** A longer table without a chart is folded away. */
const unfolded = 10;

/** Every two annotators: whether somebody stands apart from the rest. */
export function AnnotatorPairsFigure({ report, level, chosen, orientation }: Props) {
  const { labels, count, pairs, order } = report;
  const table = pairsTable(report, level, chosen);
  const whole = pairs.length === count ? "" : ` The ${formatCount(pairs.length)} that share the most are shown.`;
  return (
    <Figure
      title="Annotator against annotator"
      sentence={`Cohen's kappa of every two annotators who judged the same comparisons${chosen ? ", over all pairs of systems" : ""}: ${formatCounted(count, "pair")} of ${formatCounted(labels.length, "annotator")}.${whole} A pale row is somebody who sees things differently from the rest.`}
      fileName="annotator-pairs"
      chart={
        order ? (
          <Heatmap
            title={`Cohen's kappa between ${formatCounted(labels.length, "annotator")}; the table holds the numbers`}
            labels={order.map((index) => labels[index])}
            cells={cellsOf(report, order)}
          />
        ) : undefined
      }
      table={order || pairs.length <= unfolded ? table : <Disclosure summary="Table">{table}</Disclosure>}
      method={
        <>
          <p>
            <MethodLink anchor="cohen-kappa">Cohen's kappa</MethodLink>: 1 for full agreement, 0 for what chance would
            give from how often each of the two uses each answer; “both bad” is an answer of its own. Intervals take
            comparisons as independent. Squares with fewer than {enough} comparisons are only outlined. Annotators are
            sorted by how often they agree with others.
          </p>
          {chosen && <p>{orientation}</p>}
        </>
      }
    />
  );
}

function pairsTable({ labels, pairs }: AnnotatorPairsReport, level: number, chosen?: string) {
  return (
    <Table
      caption="Annotator against annotator"
      captionHidden
      columns={[
        { header: "annotator" },
        { header: "and" },
        ...["comparisons", "agree", "kappa", `${formatPercent(level, 0)} from`, "to"].map(numericColumn),
        ...(chosen ? ["comparisons, this pair of systems", "kappa, this pair of systems"].map(numericColumn) : []),
      ]}
      rows={pairs.map(({ first, second, n, percent, kappa, interval, chosen: on }) => ({
        key: `${first} ${second}`,
        cells: [
          labels[first],
          labels[second],
          countCell(n),
          percentCell(percent),
          coefficientCell(kappa),
          ...coefficientEndCells(interval),
          ...(on ? [countCell(on.n), coefficientCell(on.kappa)] : []),
        ],
      }))}
    />
  );
}

function cellsOf({ labels, pairs }: AnnotatorPairsReport, order: number[]): HeatmapCell[] {
  const place = new Map(order.map((member, index) => [member, index]));
  return pairs.flatMap(({ first, second, n, percent, kappa }) => {
    const value = kappa.ok ? kappa.value : null;
    const equal = percent.ok ? `, ${formatShare(percent.value)} equal` : "";
    const words = `${labels[first]} and ${labels[second]}: ${value === null ? "no kappa" : `kappa ${formatCoefficient(value)}`}${equal}, ${formatCounted(n, "comparison")}`;
    const [row, column] = [place.get(first) ?? 0, place.get(second) ?? 0];
    const cell = { value, weak: n < enough, words };
    return [
      { ...cell, row, column },
      { ...cell, row: column, column: row },
    ];
  });
}
