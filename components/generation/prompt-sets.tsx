"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog-button";
import { DownloadLink } from "@/components/ui/download-link";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Select } from "@/components/ui/select";
import type { PromptSetCard, SamplePrompt } from "@/lib/generation/schema";
import { ImportPromptSet } from "./import-prompt-set";
import { PromptPreview } from "./prompt-preview";
import { PromptSetEditor } from "./prompt-set-editor";

interface Props {
  studyId: string;
  promptSets: PromptSetCard[];
  samples: SamplePrompt[];
  editable: boolean;
  save: FormAction;
  importFile: FormAction;
}

/** Those that come with Evenhand, and the study's own: read, edited, brought in and taken out in the published form. */
export function PromptSets({ studyId, promptSets, samples, editable, save, importFile }: Props) {
  const [name, setName] = useState(promptSets.find((set) => set.examples === 3)?.name ?? promptSets[0]?.name ?? "");
  const chosen = promptSets.find((set) => set.name === name) ?? promptSets[0];
  if (!chosen) return null;
  return (
    <Card
      title="Prompt sets"
      note="An instruction and examples whose answers show the style that is wanted. An edited set is a new version: what was generated names the version it was asked with."
      actions={
        editable && (
          <DialogButton label="Bring in a prompt file" title="Bring in a prompt file" variant="secondary" size="small">
            <ImportPromptSet studyId={studyId} importFile={importFile} onDone={setName} />
          </DialogButton>
        )
      }
    >
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 basis-96">
          <Select
            label="Prompt set"
            value={chosen.name}
            onChange={(event) => setName(event.target.value)}
            choices={promptSets.map((set) => ({
              value: set.name,
              label: `${set.name}${set.own ? `, version ${set.version}` : ""}`,
            }))}
          />
        </div>
        <DownloadLink href={`/api/v1/studies/${studyId}/prompt-sets/${encodeURIComponent(chosen.id)}`}>
          Download as a prompt file
        </DownloadLink>
      </div>
      <p className="mb-4 text-[0.8125rem] text-mute">
        {formatCounted(chosen.examples, "example")}, about {formatCount(chosen.tokens)} tokens
        {chosen.usedBy.length > 0 && ` · used by ${chosen.usedBy.join(", ")}`}
      </p>
      {editable ? (
        <PromptSetEditor
          key={`${chosen.id} ${chosen.version}`}
          {...{ studyId, samples, save }}
          promptSet={chosen}
          onSaved={setName}
        />
      ) : (
        <PromptPreview asking={{ recipe: "urial", systemPrompt: "", body: chosen.body }} samples={samples} />
      )}
    </Card>
  );
}
