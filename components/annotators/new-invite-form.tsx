import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

export function NewInviteForm({ studyId, create }: { studyId: string; create: FormAction }) {
  return (
    <ActionForm action={create} done="The link is in the list, ready to copy." className="group/invite grid gap-4">
      <input type="hidden" name="studyId" value={studyId} />
      <RadioGroup
        legend="Who may use it"
        name="kind"
        defaultValue="many"
        choices={[
          { value: "many", label: "Many people", hint: "Everybody who has the link can join." },
          { value: "single", label: "One person", hint: "Joining uses it up. They come back by their personal link." },
        ]}
      />
      <TextInput label="Label" name="label" optional maxLength={80} hint="Only you see it: whom the link is for." />
      <TextInput
        label="Group"
        name="group"
        optional
        maxLength={40}
        hint="Such as crowd or expert; kept with their votes."
      />
      <div className="group-has-[[value=single]:checked]/invite:hidden">
        <TextInput label="At most this many people" name="maxUses" type="number" min={1} max={100_000} optional />
      </div>
      <TextInput label="Expires in days" name="expiresInDays" type="number" min={1} max={365} optional />
      <SubmitButton>Make a link</SubmitButton>
    </ActionForm>
  );
}
