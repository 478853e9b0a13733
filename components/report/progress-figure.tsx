import { formatCount, formatShare } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Progress } from "@/components/ui/progress";
import { Table } from "@/components/ui/table";
import { Figure } from "./figure";
import { countCell } from "./figure-values";
import type { ProgressReport } from "./report-parts";

/** How far the study is, and who has done what. */
export function ProgressFigure({ progress }: { progress: ProgressReport }) {
  const { countedVotes, neededVotes, share, surplusVotes, skips, flags, annotators } = progress;
  return (
    <Figure
      title="Progress"
      sentence={`${formatCount(countedVotes)} of ${formatCount(neededVotes)} votes are in; ${formatCount(surplusVotes)} came too late for their place, ${formatCount(skips)} of the pairs shown were skipped and ${formatCount(flags)} flagged.`}
      fileName="progress"
      table={
        <div className="grid gap-3">
          <Progress label="Votes" value={countedVotes} max={neededVotes} text={formatShare(share)} />
          <Table
            caption="Progress by annotator"
            captionHidden
            columns={[{ header: "annotator" }, ...["votes", "surplus", "skipped", "flagged"].map(numericColumn)]}
            rows={annotators.map((annotator) => ({
              key: annotator.id,
              cells: [
                annotator.label,
                countCell(annotator.votes),
                countCell(annotator.surplus),
                countCell(annotator.skips),
                countCell(annotator.flags),
              ],
            }))}
          />
        </div>
      }
    />
  );
}
