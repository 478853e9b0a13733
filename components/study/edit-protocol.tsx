"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AspectInput, StudyProtocol } from "@/lib/studies/schema";
import { type PairCount, ProtocolFields } from "./protocol-fields";

interface Props {
  studyId: string;
  protocol: StudyProtocol;
  presets: AspectInput[];
  pairs: PairCount[];
  prompts: number;
  save: FormAction;
}

export function EditProtocol({ studyId, protocol, presets, pairs, prompts, save }: Props) {
  return (
    <ActionForm action={save} done="The protocol is saved.">
      <input type="hidden" name="studyId" value={studyId} />
      <Card>
        {/* What was saved becomes what the form begins with. */}
        <ProtocolFields
          key={JSON.stringify(protocol)}
          defaults={protocol}
          presets={presets}
          pairs={pairs}
          prompts={prompts}
        />
      </Card>
      <div>
        <SubmitButton>Save the protocol</SubmitButton>
      </div>
    </ActionForm>
  );
}
