"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportView } from "@/lib/exchange/batch/schema";
import type { ProtocolInput, StudyTitles } from "@/lib/studies/schema";
import { FileCard } from "./file-card";
import { FileDrop } from "./file-drop";
import { JoinOptions } from "./join-options";
import { JoinSummaryView } from "./join-summary";
import { JudgmentsFound } from "./judgments-found";
import type { KnownLanguage } from "./language-name";
import { planOf, reencoded, remapped, renamed, withoutRows } from "./plan-of";
import type { Ready } from "./protocol-draft";
import { ProtocolFields } from "./protocol-fields";
import { SystemMethods } from "./system-methods";
import { UploadProgress } from "./upload-progress";
import { useImport } from "./use-import";

interface Props {
  initial: ImportView | null;
  defaults: StudyTitles & ProtocolInput;
  ready: Ready;
  languages: KnownLanguage[];
  /** A prop, so that the schemas it stands beside stay out of the browser. */
  maxFileBytes: number;
  create: FormAction;
}

/** From files to a draft on one page: files, how they join, systems, protocol. Each part appears when the one before is settled. */
export function NewStudy({ initial, defaults, ready, languages, maxFileBytes, create }: Props) {
  const { view, uploads, problems, reading, addFiles, removeFile, savePlan } = useImport(initial, maxFileBytes);
  const busy = reading || uploads.length > 0;
  const summary = view?.summary ?? null;
  const settled = view !== null && summary !== null && view.obstacles.length === 0;
  const systems = summary?.systems.filter(({ responses }) => responses > 0).map(({ name }) => name) ?? [];
  const judged = view?.files.flatMap(({ reading }) => reading?.judgments ?? []) ?? [];
  const scored = ready.aspects.filter(({ key }) => judged.some(({ aspects }) => aspects.includes(key)));
  return (
    <div className="grid gap-4">
      <Card title="Files">
        <FileDrop onFiles={addFiles} />
        <UploadProgress uploads={uploads} problems={problems} />
        {view && view.files.length > 0 && (
          <ul aria-label="Files">
            {view.files.map((file) => (
              <FileCard
                key={file.id}
                file={file}
                onRemove={() => removeFile(file.id)}
                onRename={(claimed, name) => savePlan(renamed(planOf(view), file.id, claimed, name))}
                onReencode={(encoding) => savePlan(reencoded(planOf(view), file.id, encoding))}
                onWithoutRows={(rows) => savePlan(withoutRows(planOf(view), file.id, rows))}
                onRemap={(mapping) => savePlan(remapped(planOf(view), file.id, mapping))}
              />
            ))}
          </ul>
        )}
      </Card>
      {view && view.files.length > 0 && (
        <Card title="How they join">
          <div className="grid gap-4" aria-busy={busy}>
            {summary && <JoinSummaryView summary={summary} />}
            {judged.length > 0 && <JudgmentsFound judged={judged} />}
            <JoinOptions view={view} onPlan={savePlan} />
            {view.obstacles.map((obstacle) => (
              <Notice key={obstacle} kind="info" live>
                {obstacle}
              </Notice>
            ))}
          </div>
        </Card>
      )}
      {settled && (
        <ActionForm action={create}>
          <input type="hidden" name="importId" value={view.id} />
          <Card title="Systems" note="How each was made. Annotators never see this.">
            <SystemMethods systems={systems} />
          </Card>
          <Card title="Protocol" note="Everything here can be changed until the study is opened.">
            <ProtocolFields
              // Scores need the aspects they are on: files that bring others begin the protocol anew.
              key={scored.map(({ key }) => key).join()}
              defaults={
                scored.length > 0
                  ? { ...defaults, aspects: scored.map((aspect) => ({ ...aspect, tagFilter: null })) }
                  : defaults
              }
              ready={ready}
              languages={languages}
              prompts={summary.prompts}
              references={summary.references}
              conversations={summary.conversations.mostAnswers > 1 ? summary.conversations.prompts : 0}
              pairs={summary.pairs.map(({ a, b, ...counts }) => ({
                a: summary.systems[a].name,
                b: summary.systems[b].name,
                ...counts,
              }))}
              tagged={null}
            />
          </Card>
          <div>
            <SubmitButton size="large" disabled={busy}>
              Create the study
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
