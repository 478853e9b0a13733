"use client";

import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, idle } from "@/lib/form-state";

interface Props {
  token: string;
  /** Leads to the study, so that it answers only when it could not. */
  action: (previous: FormState<never>, form: FormData) => Promise<FormState<never>>;
  /** The name under which this browser already takes part. */
  continueAs: string | null;
}

/** A name is all it takes. A name that is taken asks: continue, or someone else? */
export function JoinForm({ token, action, continueAs }: Props) {
  const [state, dispatch, pending] = useActionState<FormState<never>, FormData>(action, idle);
  const taken = state.status === "failed" && state.fields.name === "taken";
  if (continueAs !== null) return <ContinueForm token={token} name={continueAs} action={dispatch} />;
  return (
    <form
      className="grid gap-4"
      action={dispatch}
      // React would empty the field after an action sent by `action`, also after a refusal.
      onSubmit={(event) => {
        event.preventDefault();
        const sent = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
        startTransition(() => dispatch(sent));
      }}
    >
      <input type="hidden" name="token" value={token} />
      <TextInput
        label="Your name"
        name="name"
        autoComplete="nickname"
        required
        maxLength={80}
        hint="The researcher sees it beside your votes. A nickname will do."
        error={state.status === "failed" && !taken ? (state.fields.name ?? undefined) : undefined}
      />
      {state.status === "failed" && !taken && state.fields.name === undefined && (
        <Notice kind="error" live>
          <p>{state.message}</p>
        </Notice>
      )}
      {taken ? (
        <Notice kind="warn" live title="Somebody has joined under this name">
          <p>
            Was that you? Then go on with your personal link: it was shown to you when you joined, and it keeps your
            votes together. If you cannot find it, ask the researcher for it.
          </p>
          <p className="mt-1">
            Are you someone else? Choose a name that tells you apart, or join under this one all the same.
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <SubmitButton disabled={pending}>Join with the name above</SubmitButton>
            <Button type="submit" name="someoneElse" value="true" disabled={pending}>
              I am someone else: join
            </Button>
          </div>
        </Notice>
      ) : (
        <SubmitButton disabled={pending}>Join</SubmitButton>
      )}
    </form>
  );
}

function ContinueForm({ token, name, action }: { token: string; name: string; action: (form: FormData) => void }) {
  return (
    <form className="grid gap-4" action={action}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="name" value={name} />
      <p>
        This browser already takes part as <strong>{name}</strong>.
      </p>
      <SubmitButton>Continue as {name}</SubmitButton>
      <p className="text-[0.8125rem] text-mute">
        Someone else? Use another browser or a private window, so that your votes and theirs stay apart.
      </p>
    </form>
  );
}
