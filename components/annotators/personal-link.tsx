"use client";

import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { type FormState, idle } from "@/lib/form-state";

export type LinkAction = (
  previous: FormState<{ link: string }>,
  form: FormData | { studyId: string; participantId: string },
) => Promise<FormState<{ link: string }>>;

interface Props {
  studyId: string;
  participantId: string;
  show: LinkAction;
  renew: LinkAction;
}

/** Shown only when asked for: whoever holds the link votes as this annotator. */
export function PersonalLink({ studyId, participantId, show, renew }: Props) {
  const [shown, dispatchShow, showing] = useActionState(show, idle);
  const [renewed, dispatchRenew, renewing] = useActionState(renew, idle);
  const latest = renewed.status === "idle" ? shown : renewed;
  const ask = (dispatch: (input: { studyId: string; participantId: string }) => void) => () =>
    startTransition(() => dispatch({ studyId, participantId }));
  return (
    <div className="grid gap-4">
      <p>
        With this link they go on where they were, in any browser. Whoever has it votes in their name, so send it to
        nobody else. That you looked at it is written into the study's log.
      </p>
      {latest.status === "done" && <CopyField label="Personal link" value={latest.result.link} />}
      {latest.status === "failed" && (
        <Notice kind="error" live>
          <p>{latest.message}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {latest.status !== "done" && (
          <Button variant="primary" disabled={showing || renewing} onClick={ask(dispatchShow)}>
            Show the link
          </Button>
        )}
        <Button disabled={showing || renewing} onClick={ask(dispatchRenew)}>
          Make a new one
        </Button>
      </div>
      <p className="text-[0.8125rem] text-mute">
        A new link makes the old one useless and signs them out everywhere. Votes not yet sent stay in their browser
        until they come back.
      </p>
    </div>
  );
}
