"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Command } from "./commands";
import { ariaKey, type Keymap, keyName, standardKeys } from "./keymap";

/** What the key of a command is called now: on buttons, and for `aria-keyshortcuts`. Undefined while it has none. */
export type KeyNames = {
  shown: (command: Command) => string | undefined;
  aria: (command: Command) => string | undefined;
};

/** Null while single keys are switched off. */
const Keys = createContext<Keymap | null>(standardKeys);

export function KeyNamesProvider({ keymap, children }: { keymap: Keymap | null; children: ReactNode }) {
  return <Keys value={keymap}>{children}</Keys>;
}

export function useKeyNames(): KeyNames {
  const keymap = useContext(Keys);
  return useMemo(
    () => ({
      shown: (command) => (keymap?.[command] ? keyName(keymap[command]) : undefined),
      aria: (command) => (keymap?.[command] ? ariaKey(keymap[command]) : undefined),
    }),
    [keymap],
  );
}

/** The key of a command, for the eye only: a button says it to others by `aria-keyshortcuts`. Nothing where one taps. */
export function KeyHint({ command, className = "" }: { command: Command; className?: string }) {
  const name = useKeyNames().shown(command);
  if (name === undefined) return null;
  return (
    <span aria-hidden="true" className={`pointer-coarse:hidden ${className}`}>
      <Kbd>{name}</Kbd>
    </span>
  );
}
