import { EstimateChart, type EstimateRow } from "@/components/charts/estimate-chart";
import {
  formatCount,
  formatCounted,
  formatPercent,
  formatPercentRange,
  formatPValue,
} from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { countCell, percentCell, percentEndCells } from "./figure-values";
import { JudgeName } from "./judge-name";
import { INCONSISTENT_WORDS, scopeOf } from "./judge-words";
import { MethodLink } from "./method-link";

type Version = JudgeReport["versions"][number];

/** Whether a judge keeps its word when the responses change places, and which place it favours. */
export function JudgeOrderFigure({ report }: { report: JudgeReport }) {
  const { versions, filter, question } = report;
  return (
    <Figure
      title="Position consistency"
      sentence={`How often a judge gives the same verdict when the two responses change places: ${scopeOf(report)}. A verdict that changes ${INCONSISTENT_WORDS[filter.inconsistent]}.`}
      fileName={`judge-order-${question.key}`}
      chart={
        <EstimateChart
          rows={versions.map(drawn)}
          axis={{
            domain: { low: 0, high: 1 },
            reference: 1,
            ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: formatPercent(at, 0) })),
          }}
        />
      }
      notice={
        <div className="grid max-w-[90ch] gap-1 text-[0.8125rem]">
          {versions.map((version) => (
            <p key={version.label.id}>{slotSentence(version)}</p>
          ))}
        </div>
      }
      table={
        <Table
          caption="Verdicts in both displayed orders"
          captionHidden
          columns={[
            { header: "judge" },
            ...[
              "replies",
              "unparsable replies",
              "comparisons",
              "same in both orders",
              "different",
              "one order only",
              "unparsable",
              "consistency",
              "from",
              "to",
              "first slot twice",
              "second slot twice",
              "share first",
              "from",
              "to",
              "p",
              "same answer when asked again",
              "from",
              "to",
            ].map(numericColumn),
          ]}
          rows={versions.map(({ label, behaviour }) => {
            const { consistency, firstSlot, repetition } = behaviour;
            return {
              key: label.id,
              cells: [
                label.name,
                ...[
                  behaviour.replies,
                  behaviour.unparsableReplies,
                  behaviour.comparisons,
                  behaviour.consistent,
                  behaviour.inconsistent,
                  behaviour.oneOrder,
                  behaviour.unparsable,
                ].map(countCell),
                percentCell(consistency.ok ? { ...consistency, value: consistency.value.rate } : consistency),
                ...percentEndCells(consistency.ok ? consistency.value.interval : consistency),
                ...(firstSlot.ok ? [firstSlot.value.first, firstSlot.value.second] : [0, 0]).map(countCell),
                percentCell(firstSlot.ok ? { ...firstSlot, value: firstSlot.value.share } : firstSlot),
                ...percentEndCells(firstSlot.ok ? firstSlot.value.interval : firstSlot),
                firstSlot.ok ? { show: formatPValue(firstSlot.value.pValue), value: firstSlot.value.pValue } : "",
                percentCell(repetition.ok ? { ...repetition, value: repetition.value.rate } : repetition),
                ...percentEndCells(repetition.ok ? repetition.value.interval : repetition),
              ],
            };
          })}
        />
      }
      method={
        <p>
          <MethodLink anchor="position-consistency">Position consistency</MethodLink> over comparisons readable in both
          orders. First-slot bias: of verdicts that turn from one response to the other with the order, those that
          prefer what is shown first both times, with an exact sign test. Repetition: the share of equal pairs among
          samples of one comparison in one order.
        </p>
      }
    />
  );
}

function drawn({ label, behaviour: { consistency } }: Version): EstimateRow {
  const row = { key: label.id, label: <JudgeName label={label} />, value: "", range: "" };
  if (!consistency.ok) {
    const reason = REASON_TEXT[consistency.reason];
    return { ...row, title: `${label.name}: ${reason}`, estimate: null, reason };
  }
  const { rate, interval } = consistency.value;
  const { low, high } = interval.ok ? interval.value : { low: rate, high: rate };
  const [value, range] = [formatPercent(rate), formatPercentRange(low, high)];
  return { ...row, title: `${label.name}: ${value}, ${range}`, estimate: { value: rate, low, high }, value, range };
}

function slotSentence({ label, behaviour: { consistency, firstSlot, unparsableReplies, replies } }: Version): string {
  const unread =
    unparsableReplies > 0
      ? ` ${formatCount(unparsableReplies)} of ${formatCounted(replies, "reply", "replies")} could not be read.`
      : ` All ${formatCounted(replies, "reply", "replies")} could be read.`;
  if (!consistency.ok && consistency.reason === "one_order")
    return `${label.name}: ${REASON_TEXT.one_order}, so nothing says whether it keeps its verdict.${unread}`;
  if (!firstSlot.ok) return `${label.name}: no verdict turned from one response to the other with the order.${unread}`;
  const { first, second, pValue } = firstSlot.value;
  const favours =
    pValue < 0.05
      ? ` It favours the ${first > second ? "first" : "second"} place`
      : " No place is favoured beyond chance";
  return `${label.name}: where its verdict turned with the order, it chose what came first ${first} times and what came second ${second} times.${favours} (p ${formatPValue(pValue).startsWith("<") ? "" : "= "}${formatPValue(pValue)}).${unread}`;
}
