import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

export function NewUserForm({ create }: { create: FormAction }) {
  return (
    <ActionForm action={create} done="The account is there: they can sign in now.">
      <TextInput label="Name" name="name" autoComplete="off" required />
      <TextInput label="E-mail" name="email" type="email" autoComplete="off" required />
      <TextInput
        label="First password"
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        hint="At least 10 characters."
      />
      <RadioGroup
        legend="Role"
        name="role"
        defaultValue="researcher"
        choices={[
          { value: "researcher", label: "Researcher", hint: "Makes studies and runs them." },
          { value: "administrator", label: "Administrator", hint: "Also adds users and sees every study." },
        ]}
      />
      <div>
        <SubmitButton>Add user</SubmitButton>
      </div>
    </ActionForm>
  );
}
