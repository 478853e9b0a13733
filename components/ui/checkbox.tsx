"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { fieldAria } from "./field-aria";
import { useFieldError } from "./form-context";

interface Props extends Omit<ComponentProps<"input">, "style" | "type"> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

export function Checkbox({ label, hint, error: given, id, ...rest }: Props) {
  const ownId = useId();
  const error = useFieldError(rest.name, given);
  const aria = fieldAria(id ?? ownId, hint, error);
  return (
    <div>
      <label className="flex items-start gap-2.5 py-1 pointer-coarse:min-h-11 pointer-coarse:items-center">
        <input type="checkbox" className="checkmark mt-0.75 pointer-coarse:mt-0" {...aria} {...rest} />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${aria.id}-hint`} className="ms-6.75 max-w-[65ch] text-[0.8125rem] text-mute">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${aria.id}-error`} className="ms-6.75 text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
