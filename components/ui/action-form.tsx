"use client";

import {
  type ComponentProps,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { type FormState, idle } from "@/lib/form-state";
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

  // Whoever sent the form is taken to the first control that has to change; only an error without one needs the notice.
  useEffect(() => {
    if (state.status === "done") form.current?.reset();
    const wrong = state.status === "failed" ? firstWrongControl(form.current, Object.keys(state.fields)) : undefined;
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

function firstWrongControl(form: HTMLFormElement | null, names: string[]): HTMLElement | undefined {
  return [...(form?.elements ?? [])].find((element): element is HTMLElement => {
    const name = element.getAttribute("name")?.replace(/\[\]$/, "");
    return (
      element instanceof HTMLElement &&
      name !== undefined &&
      names.includes(name) &&
      element.getAttribute("type") !== "hidden"
    );
  });
}
