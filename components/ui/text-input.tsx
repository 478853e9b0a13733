"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { controlClass, fileButtonClass } from "./control-class";
import { Field, type FieldTexts } from "./field";
import { fieldAria } from "./field-aria";
import { useFieldError } from "./form-context";

interface Props extends Omit<ComponentProps<"input">, "style">, FieldTexts {
  optional?: boolean;
}

export function TextInput({ label, hint, error: given, labelHidden, optional, id, className, ...rest }: Props) {
  const ownId = useId();
  const error = useFieldError(rest.name, given);
  const field = { id: id ?? ownId, label, hint, error, labelHidden, optional };
  return (
    <Field {...field}>
      <input
        className={classNames(controlClass, rest.type === "file" && fileButtonClass, className)}
        {...fieldAria(field.id, hint, error)}
        {...rest}
      />
    </Field>
  );
}
