import type { Ref } from "react";
import { classNames } from "@/components/ui/class-names";

interface Props {
  label: string;
  limit: number;
  value: string;
  field?: Ref<HTMLInputElement>;
  /** The id of what is wrong with it. */
  errorId?: string;
  /** Stands above it; else the label is in it until something is written. */
  labelShown?: boolean;
  onText: (text: string) => void;
}

/** One line in one of the small forms of the vote bar. */
export function LineInput({ label, limit, value, field, errorId, labelShown, onText }: Props) {
  const input = (
    <input
      ref={field}
      aria-label={labelShown ? undefined : label}
      aria-invalid={errorId !== undefined || undefined}
      aria-describedby={errorId}
      placeholder={labelShown ? undefined : label}
      maxLength={limit}
      value={value}
      dir="auto"
      autoComplete="off"
      className={classNames(
        "min-h-9 min-w-48 flex-1 rounded-control border bg-panel px-3 text-sm text-ink pointer-coarse:min-h-11 pointer-coarse:text-base",
        labelShown ? undefined : "max-sm:basis-full",
        errorId === undefined ? "border-edge" : "border-danger",
      )}
      onChange={(event) => onText(event.target.value)}
    />
  );
  if (!labelShown) return input;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input is in it
    <label className="flex min-w-48 flex-1 flex-col gap-1 text-[0.8125rem]">
      {label}
      {input}
    </label>
  );
}
