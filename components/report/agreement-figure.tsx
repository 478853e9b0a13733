import { formatCounted, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { type Row, Table } from "@/components/ui/table";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { coefficientCell, coefficientEndCells, countCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { AgreementReport, PooledAgreement } from "./report-parts";

interface Props {
  agreement: AgreementReport;
  /** Over all pairs of systems, where there are several. */
  pooled?: PooledAgreement;
  level: number;
  /** What the votes were about: the names of a pair. */
  about: string;
}

export function AgreementFigure({ agreement, pooled, level, about }: Props) {
  const { comparisons, votes, annotators, measures, orientation } = agreement;
  if (comparisons === 0 && (pooled?.estimates ?? []).every(({ ok }) => !ok)) {
    const none = `Nobody knows yet how far annotators see the same thing: no comparison has two votes. ${about}.`;
    return <Figure title="Agreement" sentence={none} fileName="agreement" table={null} />;
  }
  return (
    <Figure
      title="Agreement"
      sentence={`How far annotators see the same thing: ${formatCounted(comparisons, "comparison")} with two votes or more, ${formatCounted(votes, "vote")}, ${formatCounted(annotators, "annotator")}. ${about}.`}
      fileName="agreement"
      notice={<p className="max-w-[90ch] text-[0.8125rem]">{ceilingSentence(agreement)}</p>}
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
            { header: "what it asks" },
          ]}
          rows={[
            ...measures.map(({ id, name, asks, anchor, estimate, interval }, index) => ({
              key: id,
              cells: [
                <MethodLink key={id} anchor={anchor}>
                  {name}
                </MethodLink>,
                coefficientCell(estimate),
                ...coefficientEndCells(interval),
                countCell(estimate.n),
                ...(pooled ? [coefficientCell(pooled.estimates[index])] : []),
                <span key="asks" className="block min-w-64">
                  {asks}
                </span>,
              ],
            })),
            ...ceilingRows(agreement, pooled !== undefined),
          ]}
        />
      }
      method={
        <>
          <p>
            {orientation} Intervals: <MethodLink anchor="bootstrap-over-prompts">bootstrap over prompts</MethodLink>.
            Alpha, kappa and AC1 are 1 for perfect agreement and 0 for what chance alone would give; the other measures
            are shares from 0 to 1. n counts comparisons, votes or pairs of votes, whichever the measure averages over.
          </p>
          {pooled && <p>{pooled.orientation}</p>}
          {leftOut(agreement)}
        </>
      }
    />
  );
}

function ceilingSentence({ ceiling }: AgreementReport): string {
  if (!ceiling.ok)
    return `How well anybody could agree with these annotators is not known: ${REASON_TEXT[ceiling.reason]}.`;
  const { atLeast, atMost, interval } = ceiling.value;
  return `How well could anybody agree with these annotators? With one answer a comparison, the best possible judge would match between ${formatPercentRange(atLeast, atMost)} of their votes (${formatPercent(interval.level, 0)} interval ${formatPercentRange(interval.low, interval.high)}).`;
}

/** The two bounds share one interval: its low end belongs to the lower bound, its high end to the upper. */
function ceilingRows({ ceiling }: AgreementReport, pooled: boolean): Row[] {
  if (!ceiling.ok) return [];
  const { atLeast, atMost, interval } = ceiling.value;
  const row = (key: string, name: string, value: number, low: number | null, high: number | null): Row => ({
    key,
    cells: [
      <MethodLink key={key} anchor="noise-ceiling">
        {name}
      </MethodLink>,
      coefficientCell({ ok: true, value, n: ceiling.n, method: ceiling.method }),
      ...[low, high].map((end) =>
        end === null ? "" : coefficientCell({ ok: true, value: end, n: ceiling.n, method: ceiling.method }),
      ),
      countCell(ceiling.n),
      ...(pooled ? [""] : []),
      <span key="asks" className="block min-w-64">
        How well could anybody agree with these annotators, with one answer a comparison?
      </span>,
    ],
  });
  return [
    row("ceiling-low", "Noise ceiling, at least", atLeast, interval.low, null),
    row("ceiling-high", "Noise ceiling, at most", atMost, null, interval.high),
  ];
}

function leftOut({ measures }: AgreementReport) {
  const losing = measures.filter((measure) => measure.leftOut > 0);
  if (losing.length === 0) return null;
  return (
    <p>{losing.map(({ name, leftOut: count }) => `${name} leaves out ${formatCounted(count, "“both bad” vote")}. `)}</p>
  );
}
