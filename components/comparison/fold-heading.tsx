import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  id: string;
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** A heading that folds and unfolds what is below it. */
export function FoldHeading({ id, open, onToggle, children }: Props) {
  return (
    <h2 id={id} className="text-[0.8125rem] font-semibold text-mute">
      <button
        type="button"
        aria-expanded={open}
        className="flex min-h-8 w-full items-center justify-between gap-2 rounded-panel px-4 text-start sm:px-5 pointer-coarse:min-h-11"
        onClick={onToggle}
      >
        <span className="flex items-center gap-2">{children}</span>
        <ChevronDown className={`size-4 transition-transform ${open ? "rotate-180" : ""}`} aria-hidden="true" />
      </button>
    </h2>
  );
}
