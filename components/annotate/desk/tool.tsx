import type { ReactNode } from "react";
import type { Command } from "@/components/annotate/keys/commands";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import { Button } from "@/components/ui/button";

interface Props {
  label: string;
  command: Command;
  pressed?: boolean;
  className?: string;
  onClick: () => void;
  children: ReactNode;
}

/** A button of the line on top; its words stand beside it where there is room. */
export function Tool({ label, command, pressed, className = "", onClick, children }: Props) {
  const keys = useKeyNames();
  return (
    <Button
      variant="quiet"
      size="small"
      className={`text-mute aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:min-w-11 ${className}`}
      title={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys.aria(command)}
      onClick={onClick}
    >
      {children}
      <span className="max-xl:sr-only">{label}</span>
      <KeyHint command={command} className="max-xl:hidden" />
    </Button>
  );
}
