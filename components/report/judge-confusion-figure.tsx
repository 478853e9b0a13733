import { ConfusionHeatmap } from "@/components/charts/confusion-heatmap";
import { formatCount, formatPercent } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import type { Estimate } from "@/lib/stats/estimate";
import type { ConfusionMatrix } from "@/lib/stats/judges/confusion-matrix";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { countCell } from "./figure-values";
import { INCONSISTENT_WORDS, scopeOf } from "./judge-words";
import { MethodLink } from "./method-link";

type Chosen = NonNullable<JudgeReport["chosen"]>;

/** What the judge said where people said this: which answers it mistakes for which. */
export function JudgeConfusionFigure({ report, chosen }: { report: JudgeReport; chosen: Chosen }) {
  const { plurality, votes } = chosen.figures.confusion;
  const { label } = report.versions[chosen.version];
  const words = answersOf(report);
  const shown = usedOf(plurality, words);
  return (
    <Figure
      title="Confusion matrix"
      sentence={`${label.name} by what most annotators said: ${scopeOf(report)}. ${sentenceOf(plurality)}`}
      fileName={`judge-confusion-${report.question.key}`}
      chart={
        shown && (
          <ConfusionHeatmap
            title={`Verdicts of ${label.name} by the plurality of votes`}
            rowsAre="humans"
            columnsAre="judge"
            rows={shown.rows.map((row) => words.humans[row])}
            columns={shown.columns.map((column) => words.judge[column])}
            counts={shown.rows.map((row) => shown.columns.map((column) => shown.matrix[row][column]))}
            same={shown.rows.map((row) => (row < 4 ? shown.columns.indexOf(row) : null))}
          />
        )
      }
      table={
        (plurality.ok || votes.ok) && (
          <Table
            caption={`Confusion matrix of ${label.name}`}
            captionHidden
            columns={[
              { header: "counted" },
              { header: "humans" },
              ...words.judge.map((header) => ({ header: `judge: ${header}`, numeric: true })),
            ]}
            rows={[
              ...rowsOf("comparisons", plurality, words.humans),
              ...rowsOf("votes", votes, words.humans.slice(0, 4)),
            ]}
          />
        )
      }
      method={
        <p>
          <MethodLink anchor="judge-agreement">Rows</MethodLink> are comparisons by the unique plurality of their votes,
          with a row for those without one; the table also has every vote for itself. Shares are of a row. A verdict
          that changes with the displayed order {INCONSISTENT_WORDS[report.filter.inconsistent]}; an unparsable one is a
          label of its own.
        </p>
      }
    />
  );
}

interface Answers {
  humans: string[];
  judge: string[];
}

function answersOf({ pair, pairs }: JudgeReport): Answers {
  const [a, b] = pair === null ? ["first system", "second system"] : [pairs[pair].a.name, pairs[pair].b.name];
  const shared = [a, "tie", b, "both bad"];
  return { humans: [...shared, "no plurality"], judge: [...shared, "unparsable"] };
}

/** Rows and columns with anything in them; a, tie and b always. */
function usedOf(matrix: Estimate<ConfusionMatrix>, words: Answers) {
  if (!matrix.ok) return undefined;
  const { value } = matrix;
  return {
    matrix: value,
    rows: words.humans.flatMap((_, row) => (row < 3 || value[row].some((count) => count > 0) ? [row] : [])),
    columns: words.judge.flatMap((_, column) => (column < 3 || value.some((row) => row[column] > 0) ? [column] : [])),
  };
}

function rowsOf(counted: string, matrix: Estimate<ConfusionMatrix>, humans: readonly string[]) {
  if (!matrix.ok) return [];
  return humans.map((name, row) => ({
    key: `${counted} ${name}`,
    cells: [counted, name, ...matrix.value[row].map(countCell)],
  }));
}

function sentenceOf(matrix: Estimate<ConfusionMatrix>): string {
  if (!matrix.ok) return `Not known: ${REASON_TEXT[matrix.reason]}.`;
  const equal = matrix.value.slice(0, 4).reduce((sum, row, label) => sum + row[label], 0);
  const turned = matrix.value[0][2] + matrix.value[2][0];
  const reversed = formatPercent(turned / matrix.n, 0);
  return `Of ${formatCount(matrix.n)} comparisons with votes, ${formatCount(equal)} have the same answer from both; on ${formatCount(turned)} (${reversed}) they prefer opposite sides.`;
}
