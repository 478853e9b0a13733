import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog-button";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReasonPassCard, ReasonPassChoice } from "@/lib/judges/reasons/schema";
import { ReasonPassForm } from "./reason-pass-form";
import { ReasonPassResult } from "./reason-pass-result";

interface Props {
  studyId: string;
  choice: ReasonPassChoice;
  passes: ReasonPassCard[];
  /** Null for readers. */
  actions: { start: FormAction; close: FormAction; reopen: FormAction } | null;
}

/** What annotators think of the judge's reasons: passes with their results, and the form that begins another. */
export function ReasonReviews({ studyId, choice, passes, actions }: Props) {
  return (
    <Card
      title="Review of reasons"
      note="After their own votes annotators read the judge's reasons, without its name, and say whether they are acceptable."
      actions={
        actions &&
        choice.versions.length > 0 &&
        choice.annotators > 0 && (
          <DialogButton label="Start a review…" title="Review of reasons">
            <ReasonPassForm studyId={studyId} choice={choice} start={actions.start} />
          </DialogButton>
        )
      }
    >
      <div className="grid gap-6">
        {passes.length === 0 && <p className="text-[0.8125rem] text-mute">{nothingYet(choice)}</p>}
        {passes.map((pass) => (
          <ReasonPassResult key={pass.id} pass={pass}>
            {actions && (
              <ActionForm action={pass.state === "open" ? actions.close : actions.reopen}>
                <input type="hidden" name="studyId" value={studyId} />
                <input type="hidden" name="passId" value={pass.id} />
                <SubmitButton variant="secondary" size="small">
                  {pass.state === "open" ? "End the review" : "Go on with it"}
                </SubmitButton>
              </ActionForm>
            )}
          </ReasonPassResult>
        ))}
      </div>
    </Card>
  );
}

function nothingYet({ versions, annotators }: ReasonPassChoice): string {
  if (versions.length === 0) return "This judge has given no reason yet. Run it first.";
  if (annotators === 0) return "Nobody has voted yet: reasons are reviewed by annotators, after their votes.";
  return "No review yet. Reasons are drawn at random, spread over what the judge decided.";
}
