"use client";

import { startTransition, useActionState } from "react";
import { useTranslations } from "use-intl";
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
  const t = useTranslations("join");
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
        label={t("name")}
        name="name"
        autoComplete="nickname"
        required
        maxLength={80}
        hint={t("nameHint")}
        error={state.status === "failed" && !taken ? (state.fields.name ?? undefined) : undefined}
      />
      {state.status === "failed" && !taken && state.fields.name === undefined && (
        <Notice kind="error" live>
          <p>{state.message}</p>
        </Notice>
      )}
      {taken ? (
        <Notice kind="warn" live title={t("takenTitle")}>
          <p>{t("takenSelf")}</p>
          <p className="mt-1">{t("takenOther")}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <SubmitButton disabled={pending}>{t("joinAbove")}</SubmitButton>
            <Button type="submit" name="someoneElse" value="true" disabled={pending}>
              {t("joinAnyway")}
            </Button>
          </div>
        </Notice>
      ) : (
        <SubmitButton disabled={pending}>{t("join")}</SubmitButton>
      )}
    </form>
  );
}

function ContinueForm({ token, name, action }: { token: string; name: string; action: (form: FormData) => void }) {
  const t = useTranslations("join");
  return (
    <form className="grid gap-4" action={action}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="name" value={name} />
      <p>{t.rich("takesPart", { person: name, name: (words) => <strong>{words}</strong> })}</p>
      <SubmitButton>{t("continueAs", { person: name })}</SubmitButton>
      <p className="text-[0.8125rem] text-mute">{t("anotherBrowser")}</p>
    </form>
  );
}
