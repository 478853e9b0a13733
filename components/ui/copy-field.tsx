"use client";

import { useId } from "react";
import { controlClass } from "./control-class";
import { CopyButton } from "./copy-button";
import { Field, type FieldTexts } from "./field";
import { fieldAria } from "./field-aria";

interface Props extends FieldTexts {
  value: string;
}

/** A text to take elsewhere, such as an invitation's link: selects itself on focus. */
export function CopyField({ label, hint, error, labelHidden, value }: Props) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <div className="flex gap-2">
        <input
          readOnly
          value={value}
          className={`${controlClass} min-w-0 bg-sunken font-mono text-[0.8125rem]`}
          onFocus={(event) => event.currentTarget.select()}
          {...fieldAria(id, hint, error)}
        />
        <CopyButton text={value} size="medium" className="flex-none" />
      </div>
    </Field>
  );
}
