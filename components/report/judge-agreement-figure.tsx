import { ChartValue } from "@/components/charts/chart-value";
import { DumbbellChart, type DumbbellPoint, type DumbbellRow, pointInWords } from "@/components/charts/dumbbell-chart";
import { formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, type Row, Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { HumanCeiling } from "@/lib/stats/judges/human-ceiling";
import type { JudgeAgreement } from "@/lib/stats/judges/judge-agreement";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { coefficientCell, coefficientEndCells, countCell } from "./figure-values";
import { JudgeName } from "./judge-name";
import { scopeOf, signedPoints, signedRange } from "./judge-words";
import { MethodLink } from "./method-link";

interface Measured {
  estimate: Estimate<number>;
  interval: Estimate<Interval>;
}

/** How far judges see what people see, with what people reach among themselves beside. */
export function JudgeAgreementFigure({ report }: { report: JudgeReport }) {
  const { versions, humans, filter, question } = report;
  return (
    <Figure
      title="Agreement with humans"
      sentence={`How often a judge’s verdict is what most of the other annotators said, beside how often an annotator’s vote is: nobody can be asked to agree with people more than people do. ${question.name}, ${scopeOf(report)}.`}
      fileName={`judge-agreement-${question.key}`}
      chart={<DumbbellChart rows={versions.map(ceilingRow)} domain={{ low: 0, high: 1 }} />}
      notice={
        <p className="max-w-[90ch] text-[0.8125rem]">
          {versions.map(({ label, behaviour }) => `${label.name}: ${ceilingSentence(behaviour.ceiling)}`).join(" ")}
        </p>
      }
      table={
        <Table
          caption={`Agreement of judges with humans: ${scopeOf(report)}`}
          captionHidden
          columns={[
            { header: "who" },
            { header: "with" },
            { header: "measure" },
            ...["value", `${formatPercent(filter.level, 0)} from`, "to", "n"].map(numericColumn),
          ]}
          rows={[
            ...rowsOf("humans", "Humans", "one another, every pair of votes", [
              ["equal answers (S1)", humans.agreement.s1],
              ["Fleiss’ kappa", humans.agreement.kappa],
              ["tie-discounted accuracy", humans.agreement.tieDiscounted],
              ["equal where both decide (S2)", humans.agreement.s2],
            ]),
            ...versions.flatMap(({ label, behaviour }) => [
              ...rowsOf(`${label.id} votes`, label.name, "every vote", measuresOf(behaviour.withVotes, "S1", "S2")),
              ...rowsOf(
                `${label.id} plurality`,
                label.name,
                "unique plurality of votes",
                measuresOf(behaviour.withPlurality),
              ),
              ...rowsOf(`${label.id} others`, "Humans", `plurality of the others, where ${label.name} has a verdict`, [
                ["accuracy, one vote left out", part(behaviour.ceiling, "human", "humanInterval")],
              ]),
              ...rowsOf(`${label.id} rest`, label.name, "the same pluralities", [
                ["accuracy, one vote left out", part(behaviour.ceiling, "judge", "judgeInterval")],
                ["judge minus humans", part(behaviour.ceiling, "gap", "gapInterval")],
              ]),
            ]),
          ]}
        />
      }
      method={
        <>
          <p>
            <MethodLink anchor="judge-agreement">Agreement of a judge</MethodLink> with every vote, with the unique
            plurality of a comparison’s votes, and with the plurality of the others where each vote is left out in turn,
            which is the human ceiling. An unparsable reply is a miss. Kappa is Cohen’s between judge and votes, and{" "}
            <MethodLink anchor="fleiss-kappa">Fleiss’</MethodLink> among people.{" "}
            <MethodLink anchor="agreement-s1-and-s2">S1 and S2</MethodLink> and{" "}
            <MethodLink anchor="tie-discounted-accuracy">tie-discounted accuracy</MethodLink> as among annotators.
          </p>
          <p>
            Intervals: <MethodLink anchor="bootstrap-over-prompts">bootstrap over prompts</MethodLink>; the gap’s is
            paired.
          </p>
        </>
      }
    />
  );
}

type Version = JudgeReport["versions"][number];
type Ceiling = Version["behaviour"]["ceiling"];

function ceilingRow({ label, behaviour: { ceiling } }: Version): DumbbellRow {
  const humans = pointOf(part(ceiling, "human", "humanInterval"));
  const judge = pointOf(part(ceiling, "judge", "judgeInterval"));
  return {
    key: label.id,
    label: <JudgeName label={label} />,
    title: `${label.name}: humans ${pointInWords(humans)}, judge ${pointInWords(judge)} of votes left out`,
    humans,
    judge,
    gap: ceiling.ok ? (
      <CeilingGap gap={ceiling.value} />
    ) : (
      <span className="text-mute">{REASON_TEXT[ceiling.reason]}</span>
    ),
  };
}

function CeilingGap({ gap: { gap, gapInterval } }: { gap: Pick<HumanCeiling, "gap" | "gapInterval"> }) {
  const range = gapInterval.ok ? signedRange(gapInterval.value.low, gapInterval.value.high) : undefined;
  return <ChartValue value={signedPoints(gap)} range={range} />;
}

function ceilingSentence(ceiling: Ceiling): string {
  if (!ceiling.ok) return `the human ceiling is not known: ${REASON_TEXT[ceiling.reason]}.`;
  const { human, judge, gapInterval } = ceiling.value;
  const figures = `${formatPercent(judge)} against ${formatPercent(human)} for humans`;
  if (!gapInterval.ok) return `${figures}.`;
  if (gapInterval.value.high < 0) return `${figures}, surely below them.`;
  return gapInterval.value.low > 0 ? `${figures}, surely above them.` : `${figures}; the gap may be chance.`;
}

function part(
  ceiling: Ceiling,
  key: "human" | "judge" | "gap",
  interval: "humanInterval" | "judgeInterval" | "gapInterval",
): Measured {
  if (!ceiling.ok) return { estimate: ceiling, interval: ceiling };
  return { estimate: { ...ceiling, value: ceiling.value[key] }, interval: ceiling.value[interval] };
}

function measuresOf(agreement: JudgeAgreement, s1?: string, s2?: string): [string, Measured][] {
  const { accuracy, kappa, tieDiscounted, decisive } = agreement;
  return [
    [s1 ? `equal answers (${s1})` : "accuracy", measured(accuracy)],
    ["Cohen’s kappa", measured(kappa)],
    ["tie-discounted accuracy", measured(tieDiscounted)],
    [s2 ? `equal where both decide (${s2})` : "accuracy where both decide", measured(decisive)],
  ];
}

function measured(estimate: JudgeAgreement["accuracy"]): Measured {
  if (!estimate.ok) return { estimate, interval: estimate };
  return { estimate: { ...estimate, value: estimate.value.value }, interval: estimate.value.interval };
}

function rowsOf(key: string, who: string, against: string, measures: [string, Measured][]): Row[] {
  return measures.map(([measure, { estimate, interval }]) => {
    const cells: Cell[] = [
      who,
      against,
      measure,
      coefficientCell(estimate),
      ...coefficientEndCells(interval),
      countCell(estimate.n),
    ];
    return { key: `${key} ${measure}`, cells };
  });
}

function pointOf({ estimate, interval }: Measured): DumbbellPoint | null {
  return estimate.ok ? { value: estimate.value, interval: interval.ok ? interval.value : null } : null;
}
