import { Card } from "@/components/ui/card";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Progress } from "@/components/ui/progress";
import type { StudyProgress as Counts } from "@/lib/participants/schema";

export function StudyProgress({ needed, filled, held, comparisons, complete }: Counts) {
  if (needed === 0) {
    return (
      <Card title="Progress">
        <p className="text-mute">
          Nothing to vote on yet: open the study, then those you invite can begin. Links can be made before that.
        </p>
      </Card>
    );
  }
  return (
    <Card title="Progress">
      <div className="grid gap-3">
        <Progress label="Votes" value={filled} max={needed} text={`${formatCount(filled)} of ${formatCount(needed)}`} />
        <Progress
          label="Comparisons with all their votes"
          value={complete}
          max={comparisons}
          text={`${formatCount(complete)} of ${formatCount(comparisons)}`}
        />
        <p className="text-[0.8125rem] text-mute">
          {formatCounted(needed - filled - held, "vote")} free to be handed out,{" "}
          {held === 0 ? "none" : formatCount(held)} before an annotator now.
        </p>
      </div>
    </Card>
  );
}
