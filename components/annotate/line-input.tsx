import type { Ref } from "react";
import { classNames } from "@/components/ui/class-names";

interface Props {
  label: string;
  limit: number;
  value: string;
  field?: Ref<HTMLInputElement>;
  /** The id of what is wrong with it. */
  errorId?: string;
  onText: (text: string) => void;
}

/** One line in one of the small forms of the vote bar; its label stands in it. */
export function LineInput({ label, limit, value, field, errorId, onText }: Props) {
  return (
    <input
      ref={field}
      aria-label={label}
      aria-invalid={errorId !== undefined || undefined}
      aria-describedby={errorId}
      placeholder={label}
      maxLength={limit}
      value={value}
      dir="auto"
      autoComplete="off"
      className={classNames(
        "min-h-9 min-w-48 flex-1 rounded-control border bg-panel px-3 text-sm text-ink pointer-coarse:min-h-11 pointer-coarse:text-base",
        errorId === undefined ? "border-edge" : "border-danger",
      )}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
