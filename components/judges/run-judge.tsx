import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog-button";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { SubmitButton } from "@/components/ui/submit-button";
import type { JudgeCard, JudgeRunPlan } from "@/lib/judges/schema";
import { EstimateLine } from "./estimate-line";
import { estimateRun } from "./estimate-run";
import { RunForm } from "./run-form";

interface Props {
  studyId: string;
  judge: JudgeCard;
  /** Null where the newest version cannot be asked. */
  plan: JudgeRunPlan | null;
  opened: boolean;
  /** Null for readers. */
  start: FormAction | null;
}

/** What the newest version would cost over the whole study, a try, and the run itself. */
export function RunJudge({ studyId, judge, plan, opened, start }: Props) {
  const [latest] = judge.versions;
  if (!latest || !plan) return null;
  const units = judge.kind === "pairwise" ? "comparison" : "prompt";
  if (!opened)
    return (
      <Card title="Run">
        <p className="text-[0.8125rem] text-mute">
          A judge judges the study's comparisons, and these are planned when the study is opened. Until then you can
          write the template, look at what is sent, and probe the judge.
        </p>
      </Card>
    );
  return (
    <Card title="Run" note={`Version ${latest.version} over ${formatCounted(plan.units, units)}`}>
      <div className="grid gap-4">
        <EstimateLine estimate={estimateRun(plan, plan.requests)} measured={plan.measured} />
        {plan.missing < plan.requests && (
          <p className="text-[0.8125rem]">
            {plan.missing === 0
              ? "Every request has a readable answer."
              : `${formatCount(plan.missing)} requests have no readable answer yet.`}
          </p>
        )}
        {start && (
          <div className="flex flex-wrap items-start gap-2">
            <DialogButton label="Run…" title={`Run ${judge.name}, version ${latest.version}`} variant="primary">
              <RunForm {...{ studyId, plan, units }} versionId={latest.id} start={start} />
            </DialogButton>
            <ActionForm action={start}>
              <input type="hidden" name="studyId" value={studyId} />
              <input type="hidden" name="judgeVersionId" value={latest.id} />
              <input type="hidden" name="dryRun" value="true" />
              <SubmitButton variant="secondary">Dry run</SubmitButton>
            </ActionForm>
          </div>
        )}
        {start && (
          <p className="text-[0.8125rem] text-mute">
            A dry run asks about 5 {units}s. Its verdicts can be read below and count in no result.
          </p>
        )}
      </div>
    </Card>
  );
}
