"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";
import { Field, type FieldTexts } from "./field";
import { fieldAria } from "./field-aria";
import { useFieldError } from "./form-context";

export interface SelectChoice {
  value: string;
  label: string;
  disabled?: boolean;
}

interface Props extends Omit<ComponentProps<"select">, "style" | "children">, FieldTexts {
  choices: readonly SelectChoice[];
  optional?: boolean;
}

/** The browser's own select: it already works with every keyboard, phone and screen reader. */
export function Select({ label, hint, error: given, labelHidden, optional, id, className, choices, ...rest }: Props) {
  const ownId = useId();
  const error = useFieldError(rest.name, given);
  const field = { id: id ?? ownId, label, hint, error, labelHidden, optional };
  return (
    <Field {...field}>
      <select className={classNames(controlClass, "pe-2", className)} {...fieldAria(field.id, hint, error)} {...rest}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
