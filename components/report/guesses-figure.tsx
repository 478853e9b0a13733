import { Card } from "@/components/ui/card";
import {
  formatCount,
  formatCounted,
  formatPercent,
  formatPercentRange,
  formatShare,
} from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import { Figure } from "./figure";
import { countCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { Guesses } from "./report-parts";

const title = "Could annotators tell?";

const verdicts = {
  right: "right",
  wrong: "wrong",
  neither: "neither of the two",
  unclear: "unclear",
} as const;

/** Whether the study was really blind: how often annotators named the right system of the two. */
export function GuessesFigure({ guesses }: { guesses: Guesses }) {
  if (guesses.guesses.length === 0) {
    return (
      <Card title={title}>
        <p className="text-[0.8125rem] text-mute">{guesses.finding}</p>
      </Card>
    );
  }
  return (
    <Figure
      title={title}
      sentence={sentenceOf(guesses)}
      fileName="guesses"
      table={
        <Table
          caption="Guesses at systems"
          captionHidden
          columns={[
            { header: "guess" },
            { header: "the response is from" },
            { header: "beside" },
            { header: "verdict" },
            { header: "annotator" },
            { header: "prompt", numeric: true },
          ]}
          rows={guesses.guesses.map(({ id, text, system, rival, verdict, annotator, prompt }) => ({
            key: id,
            cells: [text, system, rival, verdicts[verdict], annotator, countCell(prompt)],
          }))}
        />
      }
      method={<GuessMethod />}
    />
  );
}

function sentenceOf({ comparisons, annotators, voteShare, rightShare, interval, finding }: Guesses): string {
  const { right, wrong, neither, unclear } = comparisons;
  const made = `${formatCounted(annotators, "annotator")} guessed in ${formatCounted(right + wrong + neither + unclear, "comparison")}${
    voteShare.ok ? `, on ${formatShare(voteShare.value)} of votes` : ""
  }.`;
  return [made, judgedWords(right, right + wrong, rightShare, interval), finding].filter(Boolean).join(" ");
}

function judgedWords(right: number, n: number, share: Guesses["rightShare"], interval: Guesses["interval"]): string {
  if (!share.ok || !interval.ok) return "";
  const { low, high, level } = interval.value;
  const range = `${formatPercent(level, 0)} interval ${formatPercentRange(low, high)}`;
  if (n === 1)
    return `The only one that names one of the two systems is ${right === 1 ? "right" : "wrong"} (${range}).`;
  return `Of the ${formatCount(n)} that name one of the two systems, ${formatCount(right)} ${right === 1 ? "is" : "are"} right: ${formatPercent(share.value)} (${range}).`;
}

function GuessMethod() {
  return (
    <>
      <p>
        Annotators who believe to recognise a system can say so with a flag, in their own words; they are shown no
        names. A guess is right when it names the system that wrote the response and not the other one of the pair: by
        words of its name or generator, by maker and family of models, or by how it was made, in English or Chinese. One
        that fits both, names several or says what it is not is unclear; one that names a model that is none of the two
        is told apart. Unclear guesses and those at neither are in the table but not in the share.
      </p>
      <p>
        <MethodLink anchor="guesses-at-systems">Guesses</MethodLink> at both responses of a comparison count once. The
        interval is Wilson's and takes guesses as independent, though one annotator's guesses resemble each other.
        Guesses are volunteered: those who guess are not a sample of all, and who recognised something may have said
        nothing.
      </p>
    </>
  );
}
