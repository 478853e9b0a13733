"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";
import { Field, type FieldTexts } from "./field";
import { fieldAria } from "./field-aria";
import { useFieldError } from "./form-context";

interface Props extends Omit<ComponentProps<"textarea">, "style">, FieldTexts {
  optional?: boolean;
}

/** Grows with its text where the browser can. */
export function Textarea({
  label,
  hint,
  error: given,
  labelHidden,
  optional,
  id,
  className,
  rows = 3,
  ...rest
}: Props) {
  const ownId = useId();
  const error = useFieldError(rest.name, given);
  const field = { id: id ?? ownId, label, hint, error, labelHidden, optional };
  return (
    <Field {...field}>
      <textarea
        rows={rows}
        className={classNames(controlClass, "max-h-[60vh] [field-sizing:content]", className)}
        {...fieldAria(field.id, hint, error)}
        {...rest}
      />
    </Field>
  );
}
