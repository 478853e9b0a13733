import {
  formatCoefficient,
  formatCount,
  formatCounted,
  formatPercent,
  formatPoints,
} from "@/components/ui/format-number";
import { type Cell, Table } from "@/components/ui/table";
import type { PowerReport } from "@/lib/results/planning/power-report";
import type { Expected } from "@/lib/results/planning/study-expectations";
import type { Estimate } from "@/lib/stats/estimate";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { DetectableChart } from "./detectable-chart";
import { Figure } from "./figure";
import { coefficientCell, countCell, percentCell } from "./figure-values";
import { MethodLink } from "./method-link";
import { neededSentence } from "./needed-sentence";
import { originWords } from "./origin-words";
import type { PairReport } from "./report-parts";

interface Props {
  pair: PairReport;
  power: PowerReport;
}

/** What so many votes can see, and how many the named effect would still need. */
export function PowerFigure({ pair, power }: Props) {
  const { votes, detectable, effect, curve } = power;
  const seen = detectable.ok ? detectable.value : null;
  const reckoned = (
    <Table
      caption={`Power: ${pair.a.name} against ${pair.b.name}`}
      captionHidden
      columns={[{ header: "figure" }, { header: "value", numeric: true }, { header: "from" }]}
      rows={figures(power).map(([name, value, from]) => ({ key: name, cells: [name, value, from] }))}
    />
  );
  return (
    <Figure
      title="Power of this study"
      sentence={sentence(power)}
      fileName={`power-${pair.key}`}
      notice={seen === null ? undefined : reckoned}
      chart={
        seen === null ? undefined : (
          <DetectableChart
            title="Smallest difference that is seen, by number of votes"
            description={`With ${formatCounted(votes, "vote")}: ${formatPoints(seen)}.`}
            counts="votes on this pair"
            lines={[{ name: "these annotators and prompts", kind: "main", points: curve }]}
            present={votes}
            effect={effect}
          />
        )
      }
      table={
        seen === null ? (
          reckoned
        ) : (
          <Table
            caption="Smallest difference that is seen, by number of votes"
            captionHidden
            copyable
            columns={[
              { header: "votes on this pair", numeric: true },
              { header: "smallest difference", numeric: true },
            ]}
            rows={curve.map(({ at, effect: each }) => ({
              key: String(at),
              cells: [countCell(at), each === null ? "out of reach" : { show: formatPoints(each), value: each }],
            }))}
          />
        )
      }
      method={<Method power={power} />}
    />
  );
}

function sentence({ votes, detectable, effect, missing, needed, scope }: PowerReport): string {
  const such = scope === "" ? "" : `, ${scope}`;
  const now = detectable.ok
    ? `A study like this, with ${formatCounted(votes, "vote")} on the pair, finds a difference in four cases of five if the win rate is ${formatPercent(0.5 + detectable.value)} or more, or ${formatPercent(0.5 - detectable.value)} or less${such}.`
    : `What ${formatCounted(votes, "vote")} on the pair would see is not defined: ${REASON_TEXT[detectable.reason]}.`;
  if (missing === null) return `${now} ${neededSentence(needed, effect)}`;
  const more =
    missing === 0
      ? `For ${formatPoints(effect)} there are votes enough.`
      : `For ${formatPoints(effect)} it needs ${formatCount(missing)} more, from the same annotators and on the same prompts.`;
  return `${now} ${more}`;
}

function figures(power: PowerReport): [name: string, value: Cell, from: string][] {
  const { votes, annotators, comparisons, ties, correlations, expected, designEffects, detectable, effect, needed } =
    power;
  const design = designEffects;
  const of = <Value,>(estimate: Estimate<Value>, read: (value: Value) => number): Estimate<number> =>
    estimate.ok ? { ...estimate, value: read(estimate.value) } : estimate;
  return [
    ["votes that count", countCell(votes), "these votes"],
    ["annotators", countCell(annotators), "these votes"],
    ["comparisons", countCell(comparisons), "these votes"],
    ["ties", percentCell({ ok: true, value: ties, n: votes, method: "" }), "these votes"],
    ["correlation within annotators", coefficientCell(correlations.annotator), used(expected.annotatorCorrelation)],
    ["correlation within prompts", coefficientCell(correlations.prompt), used(expected.promptCorrelation)],
    ["design effect", coefficientCell(of(design, ({ both }) => both)), "votes as they lie"],
    ["effective votes", wholeCell(of(design, ({ effectiveVotes }) => effectiveVotes)), "votes / design effect"],
    ["smallest difference seen", pointsCell(detectable), "80\u00a0% power"],
    [`votes needed for ${formatPoints(effect)}`, neededCell(needed), "votes spread evenly"],
  ];
}

function used({ value, origin }: Expected): string {
  return origin === "votes" ? "these votes" : `reckoned with ${formatCoefficient(value)}, ${originWords[origin]}`;
}

function wholeCell(estimate: Estimate<number>): Cell {
  return percentCell(estimate, (value) => formatCount(Math.round(value)));
}

function pointsCell(estimate: Estimate<number>): Cell {
  return percentCell(estimate, formatPoints);
}

function neededCell(needed: PowerReport["needed"]): Cell {
  if (needed.ok && needed.value.reachable) return countCell(needed.value.votes);
  return needed.ok ? "out of reach" : percentCell(needed);
}

function Method({ power: { pairs, level } }: { power: PowerReport }) {
  return (
    <>
      <p>
        The smallest difference from 50&nbsp;% that a {formatPercent(level, 0)} interval would tell from none in four of
        five such studies
        {pairs > 1 && `, with the chance of a false finding shared among ${formatCount(pairs)} pairs of systems`}. It
        tells what the study can see, not what it has seen: for that read the interval.{" "}
        <MethodLink anchor="planning-a-study">Planning a study</MethodLink>
      </p>
      <p>
        Votes of one annotator, and votes on one prompt, go together; how much is estimated from these votes, or a usual
        value where they are fewer than 50 or cannot tell.{" "}
        <MethodLink anchor="intraclass-correlation">Intraclass correlation</MethodLink>,{" "}
        <MethodLink anchor="design-effect">design effect</MethodLink>
      </p>
      <p>The difference to be seen can be set under “Choose what is shown”.</p>
    </>
  );
}
