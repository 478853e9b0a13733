"use client";

import { useEffect, useEffectEvent } from "react";
import type { Command } from "./commands";
import type { Keymap } from "./keymap";
import { commandOf, placeOf } from "./keys";

/** Runs the command of a key; none while `keymap` is null. Help stays reachable by its button, so that keys can be switched on again. */
export function useKeys(keymap: Keymap | null, run: (command: Command) => boolean) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (keymap === null) return;
    const command = commandOf(event, placeOf(event.target), keymap);
    if (command !== null && run(command)) event.preventDefault();
  });
  const on = keymap !== null;
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
}
