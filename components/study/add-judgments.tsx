"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { JudgmentFileView, JudgmentImportView } from "@/lib/exchange/batch/schema";
import { FileDrop } from "./file-drop";
import { FileHead } from "./file-head";
import { ProblemList } from "./file-problems";
import { judgmentWords } from "./judgment-words";
import { JudgmentsOutcomeView } from "./judgments-outcome";
import { UploadProgress } from "./upload-progress";
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
        <UploadProgress uploads={uploads} problems={problems} />
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
      <FileHead
        {...{ name, detection, onRemove }}
        more={reading?.judgments && ` · ${judgmentWords(reading.judgments)}`}
      />
      {reading && reading.problems.length > 0 && (
        <Notice kind="warn" title={`${formatCount(reading.rejected)} cannot be read`}>
          <ProblemList problems={reading.problems} />
        </Notice>
      )}
    </li>
  );
}
