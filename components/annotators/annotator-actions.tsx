import { ActionForm } from "@/components/ui/action-form";
import { DialogButton } from "@/components/ui/dialog-button";
import type { FormAction } from "@/components/ui/form-action";
import { formatCounted } from "@/components/ui/format-number";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AnnotatorRow } from "@/lib/participants/schema";
import { type LinkAction, PersonalLink } from "./personal-link";

export interface AnnotatorActionsProps {
  studyId: string;
  exclude: FormAction;
  readmit: FormAction;
  pause: FormAction;
  unpause: FormAction;
  showLink: LinkAction;
  renewLink: LinkAction;
}

interface Props extends AnnotatorActionsProps {
  annotator: AnnotatorRow;
}

export function AnnotatorActions({ annotator, ...actions }: Props) {
  const { name, state } = annotator;
  const sent = { studyId: actions.studyId, participantId: annotator.id };
  return (
    <span className="flex justify-end gap-1">
      {annotator.canSignIn && state !== "excluded" && (
        <>
          <DialogButton
            label="Link"
            aria-label={`Personal link: ${name}`}
            title={`Personal link of ${name}`}
            size="small"
          >
            <PersonalLink {...sent} show={actions.showLink} renew={actions.renewLink} />
          </DialogButton>
          <ActionForm action={state === "paused" ? actions.unpause : actions.pause} className="grid gap-1">
            <Reference {...sent} />
            <SubmitButton
              variant="secondary"
              size="small"
              aria-label={`${state === "paused" ? "Go on" : "Pause"}: ${name}`}
            >
              {state === "paused" ? "Go on" : "Pause"}
            </SubmitButton>
          </ActionForm>
        </>
      )}
      {/* Keys: the dialog that was just confirmed must not stay open as the other one. */}
      {state === "excluded" ? (
        <DialogButton
          key="readmit"
          label="Re-admit"
          aria-label={`Re-admit: ${name}`}
          title={`Re-admit ${name}?`}
          size="small"
        >
          <ActionForm action={actions.readmit}>
            <Reference {...sent} />
            <p>{whatReadmittingDoes(annotator)}</p>
            <SubmitButton>Re-admit</SubmitButton>
          </ActionForm>
        </DialogButton>
      ) : (
        <DialogButton
          key="exclude"
          label="Exclude"
          aria-label={`Exclude: ${name}`}
          title={`Exclude ${name}?`}
          size="small"
        >
          <ActionForm action={actions.exclude}>
            <Reference {...sent} />
            <p>
              {formatCounted(annotator.voted, "vote")} of theirs will no longer count in any figure. They are kept, and
              their places go to other annotators. You can re-admit them later.
            </p>
            <SubmitButton variant="danger">Exclude</SubmitButton>
          </ActionForm>
        </DialogButton>
      )}
    </span>
  );
}

function Reference({ studyId, participantId }: { studyId: string; participantId: string }) {
  return (
    <>
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="participantId" value={participantId} />
    </>
  );
}

function whatReadmittingDoes({ voted, replaced }: AnnotatorRow): string {
  if (replaced === 0) return `All ${formatCounted(voted, "vote")} of theirs will count again.`;
  return `${formatCounted(voted - replaced, "vote")} of theirs will count again. In the place of ${formatCounted(replaced, "other")} somebody has voted meanwhile: counting those too would give comparisons more votes than the protocol asks, so they are kept as surplus.`;
}
