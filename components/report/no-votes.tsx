import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export function NoVotes({ studyPath }: { studyPath: string }) {
  return (
    <EmptyState
      title="No votes yet"
      action={
        <ButtonLink href={`${studyPath}/annotators`} variant="primary">
          Invite annotators
        </ButtonLink>
      }
    >
      <p>
        Everything here begins with the first vote. Open the study if it is still a draft, then send annotators their
        link.
      </p>
      <p className="mt-2">
        What judges have said stands under <a href={`${studyPath}/results/judges`}>Judges beside humans</a>, also
        without votes.
      </p>
    </EmptyState>
  );
}
