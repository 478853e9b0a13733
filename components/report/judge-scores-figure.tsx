import { EstimateChart, type EstimateRow } from "@/components/charts/estimate-chart";
import { formatCoefficient, formatCounted, formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { askedSentence } from "./asked-words";
import { Figure } from "./figure";
import { coefficientCell, coefficientEndCells, countCell } from "./figure-values";
import { originOf } from "./judge-words";
import { MethodLink } from "./method-link";

type Rubric = JudgeReport["rubrics"][number];
type Mean = Rubric["means"][number];

/** Rows drawn at most, for each aspect and in all; more are in the table. */
const DRAWN = { each: 6, all: 24 };

/** Mean scores from 1 to 5, aspect by aspect and system by system. */
export function JudgeScoresFigure({ report, rubric }: { report: JudgeReport; rubric: Rubric }) {
  const { label, means } = rubric;
  const origin = originOf(label);
  const aspectName = (aspect: number) => (aspect === 0 ? "Overall" : (report.aspects[aspect - 1]?.name ?? ""));
  const systemName = (system: number) => report.systems[system]?.name ?? "";
  const unparsable = means.reduce((sum, mean) => sum + mean.unparsable, 0);
  const aspects = [...new Set(means.map(({ aspect }) => aspect))];
  const scored = new Set(means.map(({ system }) => system)).size;
  const drawn = Math.min(scored, Math.max(DRAWN.each, Math.floor(DRAWN.all / Math.max(1, aspects.length))));
  const axis = {
    domain: { low: 1, high: 5 },
    reference: 3,
    ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at) })),
  };
  return (
    <Figure
      title={`Scores by ${label.name}`}
      sentence={`Mean score from 1 to 5 on each aspect, with ${formatPercent(report.filter.level, 0)} intervals${origin ? ` (${origin})` : ""}.${unparsable > 0 ? ` ${formatCounted(unparsable, "reply", "replies")} had no score that could be read.` : ""}${drawn < scored ? ` Of ${scored} systems the first ${drawn} are drawn; all are in the table.` : ""}${askedSentence(aspects.flatMap((aspect) => report.aspects[aspect - 1] ?? []))}`}
      fileName={`judge-scores-${label.id}`}
      chart={
        <EstimateChart
          rows={aspects.flatMap((aspect) =>
            means
              .filter((mean) => mean.aspect === aspect)
              .slice(0, drawn)
              .map((mean, index) => rowOf(mean, aspectName(aspect), systemName(mean.system), index === 0)),
          )}
          axis={axis}
        />
      }
      table={
        <Table
          caption={`Scores by ${label.name}`}
          captionHidden
          columns={[
            { header: "aspect" },
            { header: "system" },
            ...["mean score", "from", "to", "n", "unparsable"].map(numericColumn),
          ]}
          rows={means.map(({ aspect, system, mean, interval, unparsable: unread }) => ({
            key: `${aspect} ${system}`,
            cells: [
              aspectName(aspect),
              systemName(system),
              coefficientCell(mean),
              ...coefficientEndCells(interval),
              countCell(mean.n),
              countCell(unread),
            ],
          }))}
        />
      }
      method={
        <p>
          The mean of all scores, with an interval <MethodLink anchor="judge-win-rate">clustered by prompt</MethodLink>:
          it speaks of other prompts for the same judge. With 5 to 19 prompts it is a{" "}
          <MethodLink anchor="wild-cluster-bootstrap">wild bootstrap</MethodLink>, with fewer there is none. The steps
          of the scale are taken as equally far apart. Intervals of two systems may overlap although their scores on the
          same prompts differ.
        </p>
      }
    />
  );
}

function rowOf({ mean, interval }: Mean, aspect: string, system: string, isFirst: boolean): EstimateRow {
  const label = (
    <>
      {isFirst && (
        <span data-chart-text="" className="block font-semibold">
          {aspect}
        </span>
      )}
      <span data-chart-text="" className="block">
        {system}
      </span>
    </>
  );
  const row = { key: `${aspect} ${system}`, label, range: "" };
  if (!mean.ok) {
    const reason = mean.reason === "no_judgments" ? "no readable score" : REASON_TEXT[mean.reason];
    return { ...row, title: `${aspect}, ${system}: ${reason}`, estimate: null, reason, value: "" };
  }
  const { low, high } = interval.ok ? interval.value : { low: mean.value, high: mean.value };
  const value = formatCoefficient(mean.value);
  const range = interval.ok ? `${formatCoefficient(low)}–${formatCoefficient(high)}` : "no interval";
  return {
    ...row,
    title: `${aspect}, ${system}: ${value}, ${range}`,
    estimate: { value: mean.value, low, high },
    value,
    range,
  };
}
