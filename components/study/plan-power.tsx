import { DetectableChart } from "@/components/report/detectable-chart";
import { Figure } from "@/components/report/figure";
import { countCell } from "@/components/report/figure-values";
import { MethodLink } from "@/components/report/method-link";
import { neededSentence } from "@/components/report/needed-sentence";
import { formatCount, formatCounted, formatPercent, formatPoints } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import type { PlanReport } from "@/lib/results/planning/plan-report";
import { REASON_TEXT } from "@/lib/stats/reason-text";

/** What effect a plan can see, against votes per comparison, and what more annotators or prompts would change. */
export function PlanPower({ plan }: { plan: PlanReport }) {
  const { curves, annotators, prompts, votesPerComparison, detectable } = plan;
  const lines = [
    { name: words(annotators.value, prompts), kind: "main", points: curves.present },
    { name: words(2 * annotators.value, prompts), kind: "dashed", points: curves.twiceAnnotators },
    { name: words(annotators.value, 2 * prompts), kind: "dotted", points: curves.twicePrompts },
  ] as const;
  const ats = [...new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)))].sort((x, y) => x - y);
  return (
    <Figure
      title="What effect it can detect"
      sentence={sentence(plan)}
      fileName="detectable-effect"
      chart={
        lines.some(({ points }) => points.some(({ effect }) => effect !== null)) ? (
          <DetectableChart
            title="Smallest difference that is seen, by votes per comparison"
            description={
              detectable.ok
                ? `With ${formatCounted(votesPerComparison, "vote")} per comparison: ${formatPoints(detectable.value)}.`
                : ""
            }
            counts="votes per comparison"
            lines={lines}
            present={votesPerComparison}
            effect={plan.effect}
          />
        ) : undefined
      }
      table={
        <Table
          caption="Smallest difference that is seen, by votes per comparison"
          captionHidden
          columns={["votes per comparison", ...lines.map(({ name }) => name)].map(numericColumn)}
          rows={ats.map((at) => ({
            key: String(at),
            cells: [countCell(at), ...lines.map(({ points }) => pointCell(points.find((point) => point.at === at)))],
          }))}
        />
      }
      method={<Method plan={plan} />}
    />
  );
}

function words(annotators: number, prompts: number): string {
  return `${formatCounted(annotators, "annotator")}, ${formatCounted(prompts, "prompt")}`;
}

function pointCell(point: { effect: number | null } | undefined): Cell {
  if (!point) return "too few annotators";
  return point.effect === null ? "out of reach" : { show: formatPoints(point.effect), value: point.effect };
}

function sentence(plan: PlanReport): string {
  const { detectable, votesPerComparison, annotators, scope, needed, neededPerComparison, effect } = plan;
  if (annotators.value < votesPerComparison) {
    return `${formatCounted(votesPerComparison, "vote")} per comparison need as many annotators: nobody votes twice on one.`;
  }
  const about = scope === "" ? "" : `, ${scope}`;
  const seen = detectable.ok
    ? `Four of five such studies would find a win rate of ${formatPercent(0.5 + detectable.value)} or more, or ${formatPercent(0.5 - detectable.value)} or less${about}.`
    : `What it would see is not defined: ${REASON_TEXT[detectable.reason]}.`;
  const per =
    neededPerComparison === null ? "" : ` That is ${formatCounted(neededPerComparison, "vote")} per comparison.`;
  return `${seen} ${neededSentence(needed, effect)}${per}`;
}

function Method({ plan: { pairs, scope } }: { plan: PlanReport }) {
  return (
    <>
      <p>
        The smallest difference from 50&nbsp;% that a 95&nbsp;% interval tells from none with a chance of 80&nbsp;%
        {pairs > 1 &&
          `; the chance of a false finding, 5\u00a0%, is shared among ${formatCount(pairs)} pairs of systems, the first and hardest step of Holm's method`}
        . Votes of one annotator, and on one prompt, go together: beyond some number, more votes from the same
        annotators on the same prompts help little, and more annotators or prompts do.{" "}
        <MethodLink anchor="planning-a-study">Planning a study</MethodLink>
      </p>
      {scope !== "" && (
        <p>With fewer than five annotators, or prompts, the study cannot speak of others: its claim is {scope} only.</p>
      )}
      <p>Where turns of a conversation are judged apart, each counts as a prompt.</p>
    </>
  );
}
