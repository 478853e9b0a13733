import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Command } from "./commands";
import { KeyHint, useKeyNames } from "./key-names";

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
      className="text-mute"
      aria-expanded={expanded}
      aria-keyshortcuts={command && keyNames.aria(command)}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {label}
      {command && <KeyHint command={command} />}
    </Button>
  );
}
