"use client";

import { useEffect, useEffectEvent } from "react";
import type { Command } from "./commands";
import { isModifier, isReserved, type Key, keyOf } from "./keymap";

/** Null: left as it was, by Escape. */
export type Pressed = { key: Key; refused: "reserved" | "modified" | null } | null;

/** Takes the next key press for the command, before anything else on the page does. */
export function useNewKey(command: Command | null, take: (command: Command, pressed: Pressed) => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (command === null || event.isComposing || isModifier(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    take(command, pressedKey(event));
  });
  useEffect(() => {
    if (command === null) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen, { capture: true });
    return () => removeEventListener("keydown", listen, { capture: true });
  }, [command]);
}

function pressedKey(event: KeyboardEvent): Pressed {
  if (event.key === "Escape") return null;
  const key = keyOf(event);
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return { key, refused: modified ? "modified" : isReserved(key) ? "reserved" : null };
}
