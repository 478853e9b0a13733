"use client";

import { useEffect, useEffectEvent } from "react";
import { type Command, commandOf, placeOf } from "./keys";

/** Runs the command of a key while the keys are on. Help stays reachable by its button, so that keys can be switched on again. */
export function useKeys(on: boolean, run: (command: Command) => boolean) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event, placeOf(event.target));
    if (command !== null && run(command)) event.preventDefault();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
}
