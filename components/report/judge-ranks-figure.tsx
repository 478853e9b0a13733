import { formatCoefficient, formatPercent, formatPValue } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, type Row, Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { MethodLink } from "./method-link";

type Ranked = JudgeReport["versions"][number] & { ranks: NonNullable<JudgeReport["versions"][number]["ranks"]> };

/** Whether people and judges put the systems into the same order. */
export function JudgeRanksFigure({ report }: { report: JudgeReport }) {
  const ranked = report.versions.filter((version): version is Ranked => version.ranks !== null);
  if (ranked.length === 0) return null;
  return (
    <Figure
      title="Order of systems"
      sentence={`Do judges put the systems into the order that people do? All pairs of systems. ${report.question.name}.`}
      fileName={`judge-ranks-${report.question.key}`}
      notice={
        <div className="grid max-w-[90ch] gap-1 text-[0.8125rem]">
          {ranked.map((version) => (
            <p key={version.label.id}>{sentenceOf(version, report.systems.length)}</p>
          ))}
        </div>
      }
      table={
        <Table
          caption="Order of systems by humans and judges"
          captionHidden
          columns={[
            { header: "judge" },
            { header: "system" },
            ...["place by humans", "score by humans", "place by judge", "score by judge"].map(numericColumn),
            { header: "score" },
          ]}
          rows={ranked.flatMap((version) => rowsOf(version, report))}
        />
      }
      method={
        <p>
          <MethodLink anchor="rank-agreement">Rank agreement</MethodLink> of{" "}
          <MethodLink anchor="bradley-terry">Bradley-Terry</MethodLink> strengths, or of{" "}
          <MethodLink anchor="other-scores">average win rates</MethodLink> where strengths have no finite fit for both.
          Kendall’s τ_b counts pairs of systems in the same order, the weighted τ those near the top most, Spearman’s ρ
          is the correlation of places.
        </p>
      }
    />
  );
}

function sentenceOf({ label, ranks: { tau, rho, weighted } }: Ranked, systems: number): string {
  if (!tau.ok) return `${label.name}: no order to compare, ${REASON_TEXT[tau.reason]}.`;
  const p = (value: number) => (value < 0.001 ? "p < 0.001" : `p = ${formatPValue(value)}`);
  const parts = [
    `Kendall’s τ_b = ${formatCoefficient(tau.value.tau)} (${p(tau.value.pValue)})`,
    rho.ok ? `Spearman’s ρ = ${formatCoefficient(rho.value.rho)}` : null,
    weighted.ok ? `weighted τ = ${formatCoefficient(weighted.value)}` : null,
  ].filter((part) => part !== null);
  const caution = systems < 6 ? " With so few systems even perfect agreement proves little." : "";
  return `${label.name}: ${parts.join(", ")} over ${tau.n} systems.${caution}`;
}

function rowsOf({ label, ranks: { by, humans, judge } }: Ranked, { systems }: JudgeReport): Row[] {
  const [people, own] = [placesOf(humans), placesOf(judge)];
  const score = (value: number | null): Cell =>
    value === null ? "" : { show: by === "strength" ? formatCoefficient(value) : formatPercent(value), value };
  return systems
    .map((system, at) => ({ system, at }))
    .sort((left, right) => (people[left.at] ?? systems.length) - (people[right.at] ?? systems.length))
    .map(({ system, at }) => ({
      key: `${label.id} ${system.id}`,
      cells: [
        label.name,
        system.name,
        people[at] ?? "",
        score(humans[at]),
        own[at] ?? "",
        score(judge[at]),
        by === "strength" ? "strength" : "average win rate",
      ],
    }));
}

/** From 1; equal scores share the better place. */
function placesOf(scores: readonly (number | null)[]): (number | null)[] {
  return scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length,
  );
}
