import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export function NoStudies() {
  return (
    <EmptyState
      title="No studies yet"
      action={
        <ButtonLink href="/studies/new" variant="primary">
          New study
        </ButtonLink>
      }
    >
      Make one from files of two systems' responses to the same prompts, or from prompts alone that systems answer. Or
      look around in a demo first.
    </EmptyState>
  );
}
