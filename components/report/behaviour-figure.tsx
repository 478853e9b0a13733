import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { ResultsFilter } from "@/lib/results/filter";
import { BehaviourMethod } from "./behaviour-method";
import { DriftTable } from "./drift-table";
import { Figure } from "./figure";
import { countCell, secondsCell, wholePercentCell } from "./figure-values";
import { remarkWords } from "./remark-words";
import type { BehaviourReport } from "./report-parts";
import { resultsHref } from "./results-href";

interface Props {
  path: string;
  filter: ResultsFilter;
  behaviour: BehaviourReport;
  /** The question, where the study has several. */
  question: string;
}

/** How each annotator votes, whatever the systems: what to look at before votes are trusted or an annotator is asked. */
export function BehaviourFigure({ path, filter, behaviour, question }: Props) {
  const { annotators, model } = behaviour;
  const noted = annotators.filter(({ remarks }) => remarks.length > 0).length;
  return (
    <Figure
      title="How annotators vote"
      sentence={`${question}, all pairs of systems. ${noted === 0 ? "Nothing stands out." : `Something stands out in the votes of ${formatCounted(noted, "annotator")} of ${formatCount(annotators.length)}.`} These figures describe behaviour, not people: a habit can have a good reason, so read the votes and ask before anybody is excluded.`}
      fileName="annotators"
      notice={model ? undefined : <AskFirst path={path} filter={filter} votes={behaviour.votes} />}
      table={
        <div className="grid gap-3">
          <Table
            caption="How annotators vote"
            captionHidden
            columns={[
              { header: "annotator" },
              ...["votes", "est. accuracy", "agrees", "left chosen", "ties", "median time", "longest run"].map(
                numericColumn,
              ),
              { header: "what stands out" },
            ]}
            rows={annotators.map((annotator) => ({
              key: annotator.id,
              cells: [
                annotator.label,
                countCell(annotator.votes),
                annotator.accuracy ? wholePercentCell(annotator.accuracy) : "",
                wholePercentCell(annotator.agreement),
                wholePercentCell(annotator.leftRate),
                wholePercentCell(annotator.tieRate),
                secondsCell(annotator.medianSeconds),
                annotator.run.ok
                  ? {
                      show: `${annotator.run.value.longest} ${annotator.run.value.side}`,
                      value: annotator.run.value.longest,
                    }
                  : "",
                annotator.remarks.length > 0 ? (
                  <span key="remarks" className="block min-w-56">
                    {annotator.remarks.map(remarkWords).join("; ")}
                  </span>
                ) : (
                  ""
                ),
              ],
            }))}
          />
          {model && (
            <Disclosure summary="Change over time">
              <DriftTable annotators={annotators} />
            </Disclosure>
          )}
        </div>
      }
      method={<BehaviourMethod model={model} />}
    />
  );
}

function AskFirst({ path, filter, votes }: { path: string; filter: ResultsFilter; votes: number }) {
  return (
    <p className="text-[0.8125rem]">
      Estimated accuracy and change over time are left out: with {formatCounted(votes, "vote")} they can take up to half
      a minute.{" "}
      <Link href={resultsHref(path, filter, { estimateAnnotators: true })} prefetch={false}>
        Estimate them
      </Link>
    </p>
  );
}
