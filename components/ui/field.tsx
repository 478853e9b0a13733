import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names";

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

/** Label, hint, control, error, in this order. The control takes `fieldAria(id, …)`. Fields in a grid of class `field-row` align. */
export function Field({ id, label, hint, error, labelHidden, optional, children }: Props) {
  const t = useTranslations("ui");
  return (
    <div className="field grid gap-1.5">
      <div className={classNames("grid content-start gap-0.5", labelHidden && !hint && "sr-only")}>
        <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium"}>
          {label}
          {optional && <span className="font-normal text-mute"> {t("optional")}</span>}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="max-w-[65ch] text-[0.8125rem] text-mute">
            {hint}
          </p>
        )}
      </div>
      <div className="grid min-w-0 content-start gap-1.5">
        {children}
        {error && (
          <p id={`${id}-error`} className="text-[0.8125rem] font-medium text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
