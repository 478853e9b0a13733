import { Figure } from "@/components/report/figure";
import { coefficientCell, countCell, percentCell } from "@/components/report/figure-values";
import { MethodLink } from "@/components/report/method-link";
import { originWords } from "@/components/report/origin-words";
import {
  formatCoefficient,
  formatCount,
  formatCounted,
  formatDuration,
  formatPercent,
  formatPoints,
  formatSeconds,
} from "@/components/ui/format-number";
import { type Cell, Table } from "@/components/ui/table";
import { type PlanReport, READING_SPEED } from "@/lib/results/planning/plan-report";

/** A plan in numbers: votes, time, and what was reckoned with. */
export function PlanCost({ plan }: { plan: PlanReport }) {
  return (
    <Figure
      title="What it will cost"
      sentence={sentence(plan)}
      fileName="plan"
      table={
        <Table
          caption="The plan in numbers"
          captionHidden
          columns={[{ header: "figure" }, { header: "value", numeric: true }, { header: "from" }]}
          rows={figures(plan).map(([name, value, from]) => ({ key: name, cells: [name, value, from] }))}
        />
      }
      method={<Method plan={plan} />}
    />
  );
}

function sentence({ votes, comparisons, votesPerComparison, annotators, votesPerAnnotator, time }: PlanReport): string {
  const asked = `${formatCounted(votes, "vote")}: ${formatCounted(comparisons, "comparison")}, ${formatCount(votesPerComparison)} each.`;
  const each = `With ${formatCounted(annotators.value, "annotator")} that is ${about(votesPerAnnotator)} each`;
  if (!time) return `${asked} ${each}.`;
  const basis =
    time.basis === "votes"
      ? `at ${formatSeconds(time.secondsPerVote)} a vote, the median so far`
      : `at ${formatSeconds(time.secondsPerVote)} a vote, the time to read it`;
  return `${asked} ${each}, ${formatDuration(time.each)} for everyone and ${formatDuration(time.inAll)} in all, ${basis}.`;
}

function about(votes: number): string {
  return Number.isInteger(votes) ? formatCounted(votes, "vote") : `about ${formatCounted(Math.round(votes), "vote")}`;
}

function figures(plan: PlanReport): [name: string, value: Cell, from: string][] {
  const { expected, time, annotators, designEffect, detectable, power, effect, needed } = plan;
  const design = designEffect === null ? "–" : { show: formatCoefficient(designEffect), value: designEffect };
  const rows: [string, Cell, string][] = [
    ["pairs of systems", countCell(plan.pairs), "protocol"],
    ["prompts", countCell(plan.prompts), plan.asStudied ? "protocol" : "protocol or as you chose"],
    ["comparisons", countCell(plan.comparisons), "prompts × pairs that have responses"],
    [
      "votes per comparison",
      countCell(plan.votesPerComparison),
      plan.asStudied ? "protocol" : "protocol or as you chose",
    ],
    ["votes in all", countCell(plan.votes), ""],
    ["votes on each pair", { show: formatCount(Math.round(plan.votesPerPair)), value: plan.votesPerPair }, ""],
    ["annotators", countCell(annotators.value), annotatorsFrom(plan)],
    [
      "votes per annotator",
      { show: formatCount(Math.round(plan.votesPerAnnotator)), value: plan.votesPerAnnotator },
      "spread evenly",
    ],
    ...(time
      ? ([
          ["time of a vote", { show: formatSeconds(time.secondsPerVote), value: time.secondsPerVote }, timeFrom(time)],
          ["time per annotator", { show: formatDuration(time.each), value: time.each }, ""],
          ["time in all", { show: formatDuration(time.inAll), value: time.inAll }, ""],
        ] satisfies [string, Cell, string][])
      : []),
    [
      "ties",
      { show: formatPercent(expected.ties.value), value: expected.ties.value },
      originWords[expected.ties.origin],
    ],
    ...(["annotatorCorrelation", "promptCorrelation"] as const).map((name): [string, Cell, string] => [
      name === "annotatorCorrelation" ? "correlation within annotators" : "correlation within prompts",
      coefficientCell({ ok: true, value: expected[name].value, n: 0, method: "" }),
      originWords[expected[name].origin],
    ]),
    ["design effect", design, "of these correlations"],
    ["smallest difference seen", percentCell(detectable, formatPoints), "80\u00a0% power"],
    [`chance of seeing ${formatPoints(effect)}`, percentCell(power), "power"],
    [
      `votes on each pair for ${formatPoints(effect)}`,
      needed.ok ? (needed.value.reachable ? countCell(needed.value.votes) : "out of reach") : percentCell(needed),
      "80\u00a0% power",
    ],
  ];
  return rows;
}

function annotatorsFrom({ annotators: { origin } }: PlanReport): string {
  if (origin === "votes") return "who voted so far";
  return origin === "chosen" ? "as you chose" : "a guess: at most 100 votes each";
}

function timeFrom({ basis, words }: NonNullable<PlanReport["time"]>): string {
  if (basis === "votes" || words === null) return "median so far";
  return `${formatCount(Math.round(words))} words / ${READING_SPEED} a minute`;
}

function Method({ plan: { time } }: { plan: PlanReport }) {
  return (
    <>
      <p>
        Time:{" "}
        {time?.basis === "votes"
          ? "median active seconds of the votes so far, times votes."
          : `mean words of a prompt and two responses, in up to 60 prompts, at ${READING_SPEED} words a minute, what adults read silently in English (Brysbaert 2019). Thinking, aspects and rationales come on top.`}{" "}
        Once there are votes, their median takes the place of reading time.
      </p>
      <p>
        Ties, and how much the votes of one annotator or on one prompt have in common, are estimated from the votes so
        far on pairs with 50 or more. Before that, usual values: 20&nbsp;% ties (21 to 25&nbsp;% in LIMA, Zhou et al.
        2023); 0.3 within prompts, which is two people agreeing on 65&nbsp;% of decisive votes (63&nbsp;% between
        researchers and crowd workers in Bai et al. 2022, 73&nbsp;% among trained labellers in Ouyang et al. 2022); 0.05
        within annotators, a guess: their own win rates then differ by a standard deviation of 11 points.{" "}
        <MethodLink anchor="intraclass-correlation">Intraclass correlation</MethodLink>
      </p>
    </>
  );
}
