"use client";

import { Trash2 } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import type { JudgmentFileView, JudgmentImportView } from "@/lib/exchange/batch/schema";
import { FileDrop } from "./file-drop";
import { ProblemList } from "./file-problems";
import { judgmentWords } from "./judgment-words";
import { JudgmentsOutcomeView } from "./judgments-outcome";
import { useJudgmentFiles } from "./use-judgment-files";

interface Props {
  studyId: string;
  view: JudgmentImportView | null;
  maxFileBytes: number;
  add: FormAction;
}

const HINT =
  "AlpacaEval annotations, just-eval scores, PandaLM pairs with their annotators' votes and judges' verdicts, MT-bench votes and pair verdicts, or your own CSV, JSON or JSONL with a vote a row (prompt or id, left, right, winner, worker or judge). Up to 20 files, 256 MB each.";

/** Files of judgments, how they join the study, and the button that brings them in. */
export function AddJudgments({ studyId, view, maxFileBytes, add }: Props) {
  const { uploads, problems, reading, addFiles, removeFile } = useJudgmentFiles(view?.id ?? null, maxFileBytes);
  const busy = reading || uploads.length > 0;
  const ready = view !== null && view.files.length > 0 && view.obstacles.length === 0 && view.outcome !== null;
  return (
    <div className="grid gap-4">
      <Card title="Files">
        <FileDrop onFiles={addFiles} label="Drop files of judgments here, or choose them" hint={HINT} />
        <div className="mt-3 grid gap-2" aria-live="polite">
          {uploads.map(({ key, name, sent, total }) => (
            <Progress
              key={key}
              label={name}
              value={sent}
              max={total}
              text={sent < total ? "On its way…" : "Reading…"}
            />
          ))}
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences stay in the order they came
            <Notice key={index} kind="error">
              {problem}
            </Notice>
          ))}
        </div>
        {view && view.files.length > 0 && (
          <ul aria-label="Files">
            {view.files.map((file) => (
              <JudgmentFile key={file.id} file={file} onRemove={() => removeFile(file.id)} />
            ))}
          </ul>
        )}
      </Card>
      {view && view.files.length > 0 && (
        <Card title="How they join">
          <div className="grid gap-4" aria-busy={busy}>
            {view.outcome && <JudgmentsOutcomeView outcome={view.outcome} />}
            {view.obstacles.map((obstacle) => (
              <Notice key={obstacle} kind="info" live>
                {obstacle}
              </Notice>
            ))}
            {ready && (
              <ActionForm action={add}>
                <input type="hidden" name="studyId" value={studyId} />
                <input type="hidden" name="importId" value={view.id} />
                {view.outcome !== null && view.outcome.rejected > 0 && (
                  <Checkbox
                    name="withoutRows"
                    value={view.outcome.rejected}
                    label={`Go on without the ${formatCount(view.outcome.rejected)} that cannot be read`}
                  />
                )}
                <div>
                  <SubmitButton disabled={busy}>Bring them in</SubmitButton>
                </div>
              </ActionForm>
            )}
          </div>
        </Card>
      )}
    </div>
  );
}

function JudgmentFile({ file, onRemove }: { file: JudgmentFileView; onRemove: () => void }) {
  const { name, detection, reading } = file;
  return (
    <li className="grid gap-3 border-b py-4 last:border-b-0 last:pb-0">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="font-medium wrap-anywhere">{name}</h3>
          <p className="text-[0.8125rem] text-mute">
            {detection.ok ? detection.says : "Not recognised"}
            {reading?.judgments && ` · ${judgmentWords(reading.judgments)}`}
          </p>
        </div>
        <Button size="small" variant="quiet" onClick={onRemove} aria-label={`Remove ${name}`}>
          <Trash2 className="size-4" aria-hidden="true" />
          Remove
        </Button>
      </div>
      {!detection.ok && (
        <Notice kind="error" title={detection.message}>
          {detection.hint}
        </Notice>
      )}
      {reading && reading.problems.length > 0 && (
        <Notice kind="warn" title={`${formatCount(reading.rejected)} cannot be read`}>
          <ProblemList problems={reading.problems} />
        </Notice>
      )}
    </li>
  );
}
