"use client";

import { useEffect, useEffectEvent } from "react";
import type { Key } from "@/components/annotate/keys/keymap";
import { ownKey, placeOf } from "@/components/annotate/keys/keys";

export const reasonKeys = { acceptable: "a", not_acceptable: "n", undo: "z" } as const;
export type ReasonCommand = keyof typeof reasonKeys;

/** The command of a key on this page. */
export function reasonCommandAt(key: Key | null): ReasonCommand | null {
  if (key === reasonKeys.acceptable) return "acceptable";
  if (key === reasonKeys.not_acceptable) return "not_acceptable";
  return key === reasonKeys.undo ? "undo" : null;
}

/** Runs the command of a key; none while they are switched off. */
export function useReasonKeys(on: boolean, run: (command: ReasonCommand) => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = reasonCommandAt(ownKey(event, placeOf(event.target)));
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
}
