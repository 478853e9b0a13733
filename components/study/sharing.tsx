import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { StudySharing } from "@/lib/studies/schema";

const roleWords = { viewer: "may read", editor: "may edit" };

interface Props {
  studyId: string;
  sharing: StudySharing;
  /** Null for who may only read. */
  actions: { share: FormAction; unshare: FormAction } | null;
}

/** Who sees this study, and so may not vote in it. */
export function Sharing({ studyId, sharing, actions }: Props) {
  return (
    <Card
      title="Who sees this study"
      note="They see which system is which, so they cannot vote in it. Administrators see every study."
    >
      <ul className="grid divide-y">
        <li className="py-2 first:pt-0">
          {sharing.owner.name} <span className="text-mute">owns it</span>
        </li>
        {sharing.members.map(({ userId, name, email, role }) => (
          <li key={userId} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span className="min-w-0 wrap-anywhere">
              {name} <span className="text-mute">{[email, roleWords[role]].filter(Boolean).join(", ")}</span>
            </span>
            {actions && (
              <ActionForm action={actions.unshare} className="flex-none">
                <input type="hidden" name="studyId" value={studyId} />
                <input type="hidden" name="userId" value={userId} />
                <SubmitButton variant="quiet" size="small" aria-label={`Stop sharing with ${name}`}>
                  Stop sharing
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {actions && (
        <ActionForm
          action={actions.share}
          done="Shared."
          className="mt-3 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
        >
          <input type="hidden" name="studyId" value={studyId} />
          <TextInput label="Share with a researcher (e-mail)" name="email" type="email" required />
          <Select
            label="They"
            name="role"
            defaultValue="viewer"
            choices={[
              { value: "viewer", label: roleWords.viewer },
              { value: "editor", label: roleWords.editor },
            ]}
          />
          <SubmitButton variant="secondary">Share</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
