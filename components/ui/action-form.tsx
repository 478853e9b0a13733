"use client";

import {
  type ComponentProps,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type FormState, idle } from "@/lib/form-state";
import { DialogContext } from "./dialog-context";
import { FormContext } from "./form-context";
import { Notice } from "./notice";

interface Props<T> extends Omit<ComponentProps<"form">, "action" | "style" | "onSubmit"> {
  /** A server action made by `formAction`. */
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
  /** Said when it worked and the page stays. The form is then empty again. */
  done?: ReactNode;
}

/** A form that sends itself to a server action. Controls inside find their own errors by name; what was typed stays. */
export function ActionForm<T>({ action, done, children, className, ...rest }: Props<T>) {
  const [state, dispatch, pending] = useActionState<FormState<T>, FormData>(action, idle);
  const form = useRef<HTMLFormElement>(null);
  const [placed, setPlaced] = useState(false);
  const fields = state.status === "failed" ? state.fields : {};

  const closeDialog = use(DialogContext);
  const succeed = useEffectEvent(() => {
    form.current?.reset();
    if (!done) closeDialog?.();
  });

  useEffect(() => {
    if (state.status === "done") succeed();
  }, [state]);

  // Whoever sent the form is taken to the first control that has to change; only an error without one needs the notice,
  // which must not flash, or be read out, before that is known.
  useLayoutEffect(() => {
    const [wrong, ...others] = state.status === "failed" ? wrongControls(form.current, Object.keys(state.fields)) : [];
    for (const control of [wrong, ...others]) unfold(control);
    setPlaced(wrong !== undefined);
    wrong?.focus();
  }, [state]);

  return (
    <form
      ref={form}
      action={dispatch}
      // React would empty the controls after an action sent by `action`, also after a refusal.
      onSubmit={(event) => {
        event.preventDefault();
        const sent = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
        startTransition(() => dispatch(sent));
      }}
      // What the browser itself will not send must be seen to be mended.
      onInvalidCapture={({ target }) => unfold(target)}
      className={className ?? "grid gap-4"}
      {...rest}
    >
      <FormContext value={{ pending, fields }}>
        {state.status === "failed" && !placed && (
          <Notice kind="error" live>
            <p>{state.message}</p>
          </Notice>
        )}
        {state.status === "done" && done && !pending && (
          <Notice kind="success" live>
            {done}
          </Notice>
        )}
        {children}
      </FormContext>
    </form>
  );
}

/** Controls tell by `name` what they send; one that sends nothing by itself tells by `data-field` which part of the answer is about it. */
function wrongControls(form: HTMLFormElement | null, names: string[]): HTMLElement[] {
  const all = form?.querySelectorAll<HTMLElement>("[name], [data-field]") ?? [];
  return [...all].filter((element) => {
    const name = element.dataset.field ?? element.getAttribute("name")?.replace(/\[\]$/, "");
    return name !== undefined && names.includes(name) && element.getAttribute("type") !== "hidden";
  });
}

/** Opens what a control is folded away in. */
function unfold(control: unknown): void {
  if (!(control instanceof HTMLElement)) return;
  for (let folded = control.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null)
    folded.open = true;
}
