import { Card } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { ImportProgress } from "@/lib/exchange/batch/schema";

/** Shown while a study's files are being written into it. */
export function ImportProgressCard({ progress: { what, state, done, total, error } }: { progress: ImportProgress }) {
  if (state === "finished") return null;
  return (
    <Card title={`Importing ${what}`} note="You can leave this page; the import goes on.">
      <div className="grid gap-3">
        <Progress
          label={what === "responses" ? "Responses" : "Judgments"}
          value={done}
          max={total}
          text={`${formatCount(done)} of ${formatCount(total)}`}
        />
        {error && (
          <Notice kind="warn" title="The import was interrupted">
            It will be tried again by itself, and goes on where it was ({error}).
          </Notice>
        )}
      </div>
    </Card>
  );
}
