"use client";

import type { Key } from "@/components/annotate/keys/keymap";
import { useKeyPresses } from "@/components/annotate/keys/use-key-presses";

export const reasonKeys = { acceptable: "a", not_acceptable: "n", undo: "z" } as const;
export type ReasonCommand = keyof typeof reasonKeys;

/** The command of a key on this page. */
function reasonCommandAt(key: Key): ReasonCommand | null {
  if (key === reasonKeys.acceptable) return "acceptable";
  if (key === reasonKeys.not_acceptable) return "not_acceptable";
  return key === reasonKeys.undo ? "undo" : null;
}

/** Runs the command of a key; none while they are switched off. */
export function useReasonKeys(on: boolean, run: (command: ReasonCommand) => void) {
  useKeyPresses(on, (key) => {
    const command = reasonCommandAt(key);
    if (command !== null) run(command);
    return command !== null;
  });
}
