"use client";

import { useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";
import { FormContext } from "./form-context";
import { Spinner } from "./spinner";

/** Sends its form once: waits, visibly, until the answer is there. */
export function SubmitButton({ children, variant = "primary", disabled, ...rest }: ButtonProps) {
  const status = useFormStatus();
  const form = useContext(FormContext);
  const pending = status.pending || form.pending;
  return (
    <Button type="submit" variant={variant} disabled={pending || disabled} aria-busy={pending || undefined} {...rest}>
      {pending && <Spinner />}
      {children}
    </Button>
  );
}
