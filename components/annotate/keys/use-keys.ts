"use client";

import type { Command } from "./commands";
import { commandAt, type Keymap } from "./keymap";
import { useKeyPresses } from "./use-key-presses";

/** Runs the command of a key; none while `keymap` is null. Help stays reachable by its button, so that keys can be switched on again. */
export function useKeys(keymap: Keymap | null, run: (command: Command) => boolean) {
  useKeyPresses(keymap !== null, (key) => {
    const command = keymap && commandAt(keymap, key);
    return command !== null && run(command);
  });
}
