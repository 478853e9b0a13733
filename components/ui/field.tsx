import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

export interface FieldTexts {
  label: ReactNode;
  /** One sentence below the label: what to enter, or what it is for. */
  hint?: ReactNode;
  /** What is wrong and what to do about it. */
  error?: ReactNode;
  /** For a control whose label is plain from what stands beside it: read out, not shown. */
  labelHidden?: boolean;
}

interface Props extends FieldTexts {
  id: string;
  optional?: boolean;
  children: ReactNode;
}

/** Label, hint, control, error, in this order. The control takes `fieldAria(id, …)`. */
export function Field({ id, label, hint, error, labelHidden, optional, children }: Props) {
  const t = useTranslations("ui");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium"}>
        {label}
        {optional && <span className="font-normal text-mute"> {t("optional")}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 max-w-[65ch] text-[0.8125rem] text-mute">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
