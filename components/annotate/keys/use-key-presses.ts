"use client";

import { useEffect, useEffectEvent } from "react";
import type { Key } from "./keymap";
import { ownKey, placeOf } from "./keys";

/** Hands over each key press that is ours, while `on`; what `run` has taken does nothing else. */
export function useKeyPresses(on: boolean, run: (key: Key) => boolean) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = ownKey(event, placeOf(event.target));
    if (key !== null && run(key)) event.preventDefault();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
}
