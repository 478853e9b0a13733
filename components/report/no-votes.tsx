import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { StudyState } from "@/lib/studies/schema";

interface Props {
  studyPath: string;
  state: StudyState;
  /** It has judges, whose answers can be read without votes. */
  judged: boolean;
}

/** What has to happen before there is anything here, by the study's state. */
export function NoVotes({ studyPath, state, judged }: Props) {
  const next =
    state === "open"
      ? { href: `${studyPath}/annotators`, label: "Invite annotators" }
      : { href: studyPath, label: "Overview" };
  return (
    <EmptyState
      title="No votes yet"
      action={
        <>
          <ButtonLink href={next.href} variant="primary">
            {next.label}
          </ButtonLink>
          {judged && <ButtonLink href={`${studyPath}/results/judges`}>Judges beside humans</ButtonLink>}
        </>
      }
    >
      <p>Everything here begins with the first vote. {toDo[state]}</p>
      {judged && <p className="mt-2">What its judges have said can be read without votes.</p>}
    </EmptyState>
  );
}

const toDo: Record<StudyState, string> = {
  draft: "Open the study, then send annotators their link.",
  opening: "The study is being opened; then send annotators their link.",
  open: "Send annotators their link, or open one yourself in a private window.",
  closed: "The study is closed: open it again to gather votes.",
  revealed: "The study is revealed and takes no more votes.",
};
