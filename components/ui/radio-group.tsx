"use client";

import { type ReactNode, useId } from "react";
import { fieldAria } from "./field-aria";
import { useFieldError } from "./form-context";

export interface RadioChoice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface Props {
  legend: ReactNode;
  name: string;
  choices: readonly RadioChoice[];
  defaultValue?: string;
  /** With onChange: a controlled group. */
  value?: string;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

export function RadioGroup(props: Props) {
  const { legend, name, choices, defaultValue, value, onChange, hint, required, disabled } = props;
  const id = useId();
  const error = useFieldError(name, props.error);
  const { "aria-describedby": describedBy } = fieldAria(id, hint, error);
  return (
    <fieldset className="grid gap-1" aria-describedby={describedBy} disabled={disabled}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-1 max-w-[65ch] text-[0.8125rem] text-mute">
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-start gap-2.5 py-1 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={name}
            value={choice.value}
            required={required}
            disabled={choice.disabled}
            className="checkmark mt-0.75"
            {...(onChange
              ? { checked: value === choice.value, onChange: () => onChange(choice.value) }
              : { defaultChecked: defaultValue === choice.value })}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="block text-[0.8125rem] text-mute">{choice.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
