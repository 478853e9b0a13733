import { GradedChart } from "@/components/charts/graded-chart";
import { PairLabel } from "@/components/charts/pair-label";
import { formatCounted, formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { coefficientCell, coefficientEndCells, countCell, percentCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { GradedFigure as Graded } from "./report-parts";

interface Props {
  report: Report;
  graded: readonly Graded[];
}

/** By how much one response is better, beside the win rate, which only counts which is. */
export function GradedFigure({ report: { pairs, question, filter }, graded }: Props) {
  const only = pairs.length === 1 ? pairs[0] : null;
  const words = pointWords((graded[0]?.points.length ?? 3) >> 1, only?.a.name, only?.b.name);
  const ungraded = graded.reduce((sum, figure) => sum + figure.ungraded, 0);
  const rules = new Map(
    graded.flatMap(({ preference }) =>
      preference.ok ? [[preference.value.interval.phrase, preference.value.interval.why] as const] : [],
    ),
  );
  return (
    <Figure
      title="How much better"
      sentence={`${question.name}. Mean preference from −1 (${only?.b.name ?? "the second system"} always much better) to 1 (${only?.a.name ?? "the first"} always much better), a tie being 0.`}
      fileName={`graded-${question.key}`}
      chart={
        <GradedChart
          words={words}
          rows={pairs.map(({ key, a, b }, index) => ({
            key,
            title: `${a.name} against ${b.name}`,
            label: only ? <span data-chart-text="">All annotators</span> : <PairLabel a={a.name} b={b.name} />,
            points: graded[index].points,
            ...drawn(graded[index]),
          }))}
        />
      }
      table={
        <Table
          caption={`How much better: ${question.name}`}
          captionHidden
          columns={[
            { header: "system a" },
            { header: "system b" },
            ...[
              ...pointWords(words.length >> 1),
              "n",
              "mean preference",
              `${formatPercent(filter.level, 0)} from`,
              "to",
              "win rate of a",
            ].map(numericColumn),
          ]}
          rows={pairs.map(({ key, a, b, figure }, index) => {
            const { points, preference } = graded[index];
            return {
              key,
              cells: [
                a.name,
                b.name,
                ...points.map(countCell),
                countCell(preference.n),
                coefficientCell(preference.ok ? { ...preference, value: preference.value.mean } : preference),
                ...coefficientEndCells(
                  preference.ok ? { ...preference, value: preference.value.interval } : preference,
                ),
                percentCell(figure.winRate),
              ],
            };
          })}
        />
      }
      method={
        <>
          <p>
            <MethodLink anchor="mean-preference">Mean preference</MethodLink>: the mean of steps away from a tie over
            the steps of the scale, which it takes as equally far apart. The win rate counts every preference alike, so
            the two differ where one system wins often but narrowly.
          </p>
          {[...rules].map(([phrase, why]) => (
            <p key={phrase}>
              Interval, {phrase}. {why}
            </p>
          ))}
          {ungraded > 0 && <p>{formatCounted(ungraded, "vote")} for a side without a grade left out.</p>}
        </>
      }
    />
  );
}

function drawn({ preference }: Graded) {
  if (!preference.ok) return { mean: null, reason: REASON_TEXT[preference.reason] };
  const { mean, interval } = preference.value;
  return { mean: { value: mean, low: interval.low, high: interval.high } };
}

/** From a much better over tie to b much better, for two or three steps on each side. */
function pointWords(steps: number, a = "a", b = "b"): string[] {
  const grades = steps === 3 ? ["much better", "better", "slightly better"] : ["much better", "slightly better"];
  return [...grades.map((grade) => `${a} ${grade}`), "tie", ...grades.toReversed().map((grade) => `${b} ${grade}`)];
}
