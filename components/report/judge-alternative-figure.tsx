import { formatCounted, formatPercent, formatPValue } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { JudgeReport } from "@/lib/results/judges/report";
import type { Reason } from "@/lib/stats/estimate";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { countCell } from "./figure-values";
import { MethodLink } from "./method-link";

type Version = JudgeReport["versions"][number];

/** Whether a judge may stand in for an annotator. */
export function JudgeAlternativeFigure({ report }: { report: JudgeReport }) {
  const { versions, annotators, humans, filter, question } = report;
  const share = (value: number) => ({ show: formatPercent(value), value });
  return (
    <Figure
      title="Alternative annotator test"
      sentence={`May the judge stand in for an annotator, if its lower cost is worth ε = ${filter.epsilon}? Each annotator is left out in turn: does the judge agree with the others at least as well?`}
      fileName={`judge-alternative-${question.key}`}
      notice={
        <div className="grid max-w-[90ch] gap-1 text-[0.8125rem]">
          {versions.map((version) => (
            <p key={version.label.id}>{sentenceOf(version, humans.annotators)}</p>
          ))}
        </div>
      }
      table={
        <Table
          caption="Alternative annotator test"
          captionHidden
          columns={[
            { header: "judge" },
            { header: "annotator left out" },
            ...["ε", "comparisons", "advantage ρ", "p", "winning rate ω"].map(numericColumn),
            { header: "result" },
          ]}
          rows={versions.flatMap(({ label, behaviour: { alternative } }) => {
            if (!alternative.ok) {
              const why = reasonWords(alternative.reason, humans.annotators);
              return [{ key: label.id, cells: [label.name, "all", filter.epsilon, "", "", "", "", why] }];
            }
            const { value, n } = alternative;
            return [
              {
                key: label.id,
                cells: [
                  label.name,
                  `all ${n}`,
                  value.epsilon,
                  "",
                  share(value.advantage),
                  "",
                  share(value.winningRate),
                  value.passes ? "passes" : "does not pass",
                ],
              },
              ...value.annotators.map(({ rater, items, advantage, pValue, wins }) => ({
                key: `${label.id} ${rater}`,
                cells: [
                  label.name,
                  annotators[rater] ?? "",
                  value.epsilon,
                  countCell(items),
                  share(advantage),
                  { show: formatPValue(pValue), value: pValue },
                  "",
                  wins ? "judge wins" : "not shown",
                ],
              })),
            ];
          })}
        />
      }
      method={
        <p>
          <MethodLink anchor="alternative-annotator-test">Alternative annotator test</MethodLink>. ρ: how often the
          judge agrees with the others at least as well as the annotator, averaged over annotators. ω: the share of
          annotators whom it beats after Benjamini and Yekutieli’s correction at 5 %; from one half on it passes. ε is
          usually 0.2 for experts, 0.15 for skilled annotators, 0.1 for crowd workers. Annotators with fewer than 30
          compared comparisons are left out.
        </p>
      }
    />
  );
}

function reasonWords(reason: Reason, annotators: number): string {
  if (reason === "too_few_items") return "no annotator has 30 comparisons with another vote and a verdict";
  // One annotator leaves nobody to be compared with.
  if (reason === "no_common_items")
    return annotators === 1 ? REASON_TEXT.one_rater : "no comparison has votes of two annotators and a verdict";
  return REASON_TEXT[reason];
}

function sentenceOf({ label, behaviour: { alternative } }: Version, annotators: number): string {
  if (!alternative.ok) return `${label.name}: not tested, as ${reasonWords(alternative.reason, annotators)}.`;
  const { winningRate, advantage, passes, untested, epsilon } = alternative.value;
  const left = untested > 0 ? ` ${formatCounted(untested, "annotator")} with too few comparisons left out.` : "";
  return `${label.name}: ω = ${formatPercent(winningRate, 0)} of ${formatCounted(alternative.n, "annotator")}, ρ = ${formatPercent(advantage)}. It ${passes ? "passes" : "does not pass"} at ε = ${epsilon}.${left}`;
}
