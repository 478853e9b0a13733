import { formatCounted, formatPercent } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import { Figure } from "./figure";
import { coefficientCell, coefficientEndCells, countCell } from "./figure-values";
import type { AgreementReport } from "./report-parts";

interface Props {
  agreement: AgreementReport;
  /** Over all pairs of systems, where there are several. */
  pooled?: AgreementReport;
  level: number;
  /** What the votes were about: the names of a pair, or all pairs. */
  about: string;
}

export function AgreementFigure({ agreement, pooled, level, about }: Props) {
  const { comparisons, votes, annotators, measures, orientation } = agreement;
  return (
    <Figure
      title="Agreement"
      sentence={`How far annotators see the same thing: ${formatCounted(comparisons, "comparison")} with two votes or more, ${formatCounted(votes, "vote")}, ${formatCounted(annotators, "annotator")}. ${about}.`}
      fileName="agreement"
      table={
        <Table
          caption={`Agreement among annotators: ${about}`}
          captionHidden
          columns={[
            { header: "measure" },
            { header: "value", numeric: true },
            { header: `${formatPercent(level, 0)} from`, numeric: true },
            { header: "to", numeric: true },
            { header: "n", numeric: true },
            ...(pooled ? [{ header: "all pairs", numeric: true }] : []),
          ]}
          rows={measures.map(({ id, name, estimate, interval }, index) => ({
            key: id,
            cells: [
              name,
              coefficientCell(estimate),
              ...coefficientEndCells(interval),
              countCell(estimate.n),
              ...(pooled ? [coefficientCell(pooled.measures[index].estimate)] : []),
            ],
          }))}
        />
      }
      method={
        <>
          <p>
            {orientation} Intervals: bootstrap over prompts. Alpha is 1 for perfect agreement and 0 for what chance
            alone would give; tie-discounted accuracy gives 1 for equal votes and one half where exactly one of two says
            tie.
          </p>
          {pooled && <p>{pooled.orientation}</p>}
          {leftOut(agreement)}
        </>
      }
    />
  );
}

function leftOut({ measures }: AgreementReport) {
  const losing = measures.filter((measure) => measure.leftOut > 0);
  if (losing.length === 0) return null;
  return (
    <p>{losing.map(({ name, leftOut: count }) => `${name} leaves out ${formatCounted(count, "“both bad” vote")}. `)}</p>
  );
}
