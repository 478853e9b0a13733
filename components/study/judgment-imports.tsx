import { Card } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { JudgmentImport } from "@/lib/exchange/batch/schema";
import { JudgmentsOutcomeView } from "./judgments-outcome";

/** What was brought into a study from elsewhere, and what is on its way. */
export function JudgmentImports({ imports }: { imports: JudgmentImport[] }) {
  if (imports.length === 0) return null;
  return (
    <Card title="Brought in so far">
      <ul className="grid gap-4">
        {imports.map(({ id, files, state, done, total, error, outcome }) => (
          <li key={id} className="grid gap-2 border-b pb-4 last:border-b-0 last:pb-0">
            <h3 className="font-medium wrap-anywhere">{files.join(", ")}</h3>
            {state !== "finished" && (
              <Progress label="Rows" value={done} max={total} text={`${formatCount(done)} of ${formatCount(total)}`} />
            )}
            {error && state !== "finished" && (
              <Notice kind="warn" title="The import was interrupted">
                It will be tried again by itself, and goes on where it was ({error}).
              </Notice>
            )}
            {outcome && <JudgmentsOutcomeView outcome={outcome} done />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
