"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";
import { Spinner } from "./spinner";

/** Sends its form once: waits, visibly, until the answer is there. */
export function SubmitButton({ children, variant = "primary", disabled, ...rest }: ButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" variant={variant} disabled={pending || disabled} aria-busy={pending || undefined} {...rest}>
      {pending && <Spinner />}
      {children}
    </Button>
  );
}
