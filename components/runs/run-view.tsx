import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import { DialogButton } from "@/components/ui/dialog-button";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RunProgress } from "@/lib/runs/schema";
import { isSpent, money } from "./money";
import { RaiseBudget } from "./raise-budget";
import { RunFailures } from "./run-failures";
import type { RunActions } from "./run-list";

interface Props extends RunActions {
  run: RunProgress;
  studyId: string;
  item: string;
}

const states = {
  queued: ["waiting", "plain"],
  running: ["running", "accent"],
  stopped: ["stopped", "warn"],
  finished: ["finished", "ok"],
  failed: ["failed", "danger"],
} as const;

/** One run: how far it is, what it costs, what went wrong, and what can be done about it. */
export function RunView({ run, studyId, item, stop, resume, retry }: Props) {
  const { name, endpoint, state, done, total, failed, error, failures } = run;
  const [word, tone] = states[state];
  const under = state === "running" || state === "queued";
  // Of a conversation what follows a failure was not asked: a retry asks it too.
  const left = done + failed < total && (state !== "finished" || failed === 0);
  return (
    <section aria-label={`Run of ${name}`} className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="mb-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 font-medium wrap-anywhere">
            {name}
            <Chip tone={tone}>{word}</Chip>
            {failed > 0 && <Chip tone="danger">{formatCounted(failed, "failure")}</Chip>}
          </h3>
          <p className="text-[0.8125rem] text-mute">
            {endpoint ? `${endpoint} · ${started(run.startedAt)}` : "recorded elsewhere, without an endpoint here"}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {under && stop && <Step action={stop} {...{ studyId, run }} label="Stop" />}
          {!under && left && resume && <GoOn action={resume} {...{ studyId, run, item }} label="Resume" />}
          {!under && failed > 0 && retry && (
            <GoOn action={retry} {...{ studyId, run, item }} label="Retry the failures" />
          )}
        </div>
      </div>
      <Progress
        label={`Progress of ${name}`}
        labelHidden
        value={done}
        max={total}
        text={`${formatCount(done)} of ${formatCounted(total, item)}`}
      />
      <p className="text-[0.8125rem] text-mute tabular-nums">{figures(run, item).join(" · ")}</p>
      {under && (run.quietUntil || run.retrying) && (
        <Notice kind="info">
          {run.retrying && <p className="wrap-anywhere">{run.retrying}</p>}
          <p>
            {run.quietUntil ? "The server asked for patience. The run goes on by itself." : "Trying again, by itself."}
          </p>
        </Notice>
      )}
      {error && <Notice kind={state === "failed" ? "error" : "warn"}>{error}</Notice>}
      {failures.length > 0 && <RunFailures failures={failures} />}
    </section>
  );
}

interface StepProps {
  action: FormAction;
  studyId: string;
  run: RunProgress;
  label: string;
}

/** Where the budget is spent, a larger one comes first. */
function GoOn({ item, ...step }: StepProps & { item: string }) {
  const { action, studyId, run, label } = step;
  if (!isSpent(run)) return <Step {...step} />;
  return (
    <DialogButton size="small" variant="secondary" label={`${label}…`} title={`${label}: ${run.name}`}>
      <RaiseBudget {...{ action, studyId, run, item, label }} />
    </DialogButton>
  );
}

function Step({ action, studyId, run, label }: StepProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="runId" value={run.id} />
      <SubmitButton size="small" variant="secondary" aria-label={`${label}: ${run.name}`}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

function figures(
  { endpoint, state, perMinute, promptTokens, outputTokens, cost, budget, unparsable }: RunProgress,
  item: string,
) {
  const said: string[] = [];
  if (state === "running") said.push(`${formatCounted(perMinute, item)} a minute`);
  if (promptTokens + outputTokens > 0) {
    said.push(`${formatCount(promptTokens)} tokens in`, `${formatCount(outputTokens)} out`);
  }
  if (cost !== null) said.push(`cost ${money(cost)}${budget === null ? "" : ` of ${money(budget)}`}`);
  else if (endpoint !== null) said.push("no price given");
  if (unparsable > 0) said.push(`${formatCount(unparsable)} unparsable`);
  return said;
}

function started(at: string): string {
  return `started ${at.slice(0, 16).replace("T", " ")} UTC`;
}
