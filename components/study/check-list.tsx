"use client";

import type { ReactNode } from "react";
import { useFieldError } from "@/components/ui/form-context";

interface Props {
  legend: string;
  hint?: ReactNode;
  /** Without the brackets: the form sends a list. */
  name: string;
  choices: { value: string; label: ReactNode; hint?: ReactNode }[];
  ticked: readonly string[];
  onTick?: (value: string, ticked: boolean) => void;
  /** Short ones stand beside each other. */
  columns?: boolean;
}

/** Boxes that belong together, with one error for all. */
export function CheckList({ legend, hint, name, choices, ticked, onTick, columns }: Props) {
  const error = useFieldError(name, undefined);
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint && <p className="-mt-1 mb-1 max-w-[65ch] text-[0.8125rem] text-mute">{hint}</p>}
      <div className={columns ? "grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3" : "grid gap-1"}>
        {choices.map(({ value, label, hint: detail }) => (
          <label key={value} className="flex items-start gap-2.5 py-1 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name={`${name}[]`}
              value={value}
              className="checkmark mt-0.75"
              {...(onTick
                ? { checked: ticked.includes(value), onChange: (event) => onTick(value, event.target.checked) }
                : { defaultChecked: ticked.includes(value) })}
            />
            <span className="min-w-0 wrap-anywhere">
              {label}
              {detail && <span className="block text-[0.8125rem] text-mute">{detail}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
