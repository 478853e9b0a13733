import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

interface WayProps {
  label: string;
  hint: string | false;
  disabled?: boolean;
  expanded?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** One of the quiet buttons beside the answers. */
export function Way({ label, hint, disabled, expanded, onClick, children }: WayProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="text-mute"
      aria-expanded={expanded}
      aria-keyshortcuts={hint || undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {label}
      {hint && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Kbd>{hint}</Kbd>
        </span>
      )}
    </Button>
  );
}
