"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import type { StudyProtocol } from "@/lib/studies/schema";
import { ProtocolFields, type ProtocolOffers } from "./protocol-fields";

interface Props {
  studyId: string;
  protocol: StudyProtocol;
  offers: ProtocolOffers;
  save: FormAction;
}

export function EditProtocol({ studyId, protocol, offers, save }: Props) {
  return (
    <ActionForm action={save} done="The protocol is saved.">
      <input type="hidden" name="studyId" value={studyId} />
      <Card>
        {/* What was saved becomes what the form begins with. */}
        <ProtocolFields key={JSON.stringify(protocol)} defaults={protocol} {...offers} />
      </Card>
      <div>
        <SubmitButton>Save the protocol</SubmitButton>
      </div>
    </ActionForm>
  );
}
