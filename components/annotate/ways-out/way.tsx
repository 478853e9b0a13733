import type { ReactNode } from "react";
import type { Command } from "@/components/annotate/keys/commands";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import { Button } from "@/components/ui/button";

interface WayProps {
  label: string;
  /** Whose key it shows. */
  command?: Command;
  disabled?: boolean;
  expanded?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** One of the quiet buttons beside the answers. */
export function Way({ label, command, disabled, expanded, onClick, children }: WayProps) {
  const keyNames = useKeyNames();
  return (
    <Button
      variant="quiet"
      size="small"
      className="gap-1.5 text-mute max-sm:px-2"
      aria-expanded={expanded}
      aria-keyshortcuts={command && keyNames.aria(command)}
      // Not `disabled`: that would take the focus away from who pressed it.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      <span className="contents max-[24rem]:hidden max-sm:pointer-fine:hidden">{children}</span>
      {label}
      {command && <KeyHint command={command} className="max-[24rem]:hidden" />}
    </Button>
  );
}
