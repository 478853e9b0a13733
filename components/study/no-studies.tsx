import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";

export function NoStudies({ addDemo }: { addDemo: FormAction }) {
  return (
    <EmptyState
      title="No studies yet"
      action={
        <>
          <ButtonLink href="/studies/new" variant="primary">
            New study
          </ButtonLink>
          <ActionForm action={addDemo}>
            <SubmitButton variant="secondary">Add the demo study</SubmitButton>
          </ActionForm>
        </>
      }
    >
      Make one from files of two systems' responses to the same prompts. Or look around in the demo first: sample
      responses written for it, with simulated votes.
    </EmptyState>
  );
}
