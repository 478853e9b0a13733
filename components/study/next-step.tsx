import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogButton } from "@/components/ui/dialog-button";
import type { FormAction } from "@/components/ui/form-action";
import { formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import type { StudyState } from "@/lib/studies/schema";
import { StepForm } from "./step-form";

export interface StudyActions {
  open: FormAction;
  close: FormAction;
  reopen: FormAction;
  reveal: FormAction;
}

interface Props {
  studyId: string;
  state: StudyState;
  /** What the draft would ask for. */
  plan: { comparisons: number; votes: number };
  revealing: { system: string; where: string }[];
  /** What else has to be confirmed before a draft is opened. */
  warning?: ReactNode;
  actions: StudyActions;
}

/** What to do next with a study, by its state. */
export function NextStep({ studyId, state, plan, revealing, warning, actions }: Props) {
  if (state === "draft" && plan.comparisons === 0) {
    return (
      <Card title="Next: generate responses" note="A study compares what at least two systems answer to its prompts.">
        <ButtonLink href={`/studies/${studyId}/generation`} variant="primary">
          Generation
        </ButtonLink>
      </Card>
    );
  }
  if (state === "draft") {
    return (
      <Card title="Next: open the study" note="From then on annotators can vote, and the protocol is frozen.">
        <StepForm studyId={studyId} action={actions.open} label="Open the study">
          <p>
            Asks for {formatCounted(plan.votes, "vote")} on {formatCounted(plan.comparisons, "comparison")}. Look at the{" "}
            <a className="link" href={`/studies/${studyId}/protocol`}>
              protocol
            </a>
            , and at what could{" "}
            <a className="link" href={`/studies/${studyId}/blindness`}>
              give systems away
            </a>
            , first.
          </p>
          {revealing.length > 0 && (
            <>
              <Notice kind="warn" title="Annotators would read names of systems">
                {revealing.map(({ system, where }) => `“${system}” in ${where}`).join(", ")}.
              </Notice>
              <Checkbox name="acceptNames" label="These names give nothing away" />
            </>
          )}
          {warning}
        </StepForm>
      </Card>
    );
  }
  if (state === "open") {
    return (
      <Card title="Next: invite annotators" note="They join by a link and need no account.">
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/studies/${studyId}/annotators`} variant="primary">
            Invite annotators
          </ButtonLink>
          <DialogButton label="Close the study" title="Close the study?">
            <StepForm studyId={studyId} action={actions.close} label="Close the study">
              <p>
                Nobody is handed another pair. Votes still on their way are kept as surplus. You can open it again until
                it is revealed.
              </p>
            </StepForm>
          </DialogButton>
        </div>
      </Card>
    );
  }
  if (state === "closed") {
    return (
      <Card title="Next: read the results" note="The study is closed, and still blind.">
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/studies/${studyId}/results`} variant="primary">
            Results
          </ButtonLink>
          <StepForm studyId={studyId} action={actions.reopen} label="Open again" variant="secondary" />
          <DialogButton label="Reveal the systems" title="Reveal the systems?">
            <StepForm studyId={studyId} action={actions.reveal} label="Reveal the systems">
              <p>This ends blindness for good: a revealed study takes no more votes and cannot be opened again.</p>
            </StepForm>
          </DialogButton>
        </div>
      </Card>
    );
  }
  if (state === "revealed") {
    return (
      <Card title="The study is done" note="It is revealed and takes no more votes.">
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/studies/${studyId}/results`} variant="primary">
            Results
          </ButtonLink>
          <ButtonLink href={`/studies/${studyId}/export`}>Export</ButtonLink>
        </div>
      </Card>
    );
  }
  return null;
}
