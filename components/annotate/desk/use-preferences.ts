"use client";

import { useEffect, useState } from "react";
import type { Keymap } from "@/components/annotate/keys/keymap";
import { type ReadingPreferences, usualReading } from "@/components/comparison/reading-preferences";

export type Preferences = ReadingPreferences & {
  keys: boolean;
  /** Keys that this person changed, by command. */
  keymap: Partial<Keymap>;
};

const name = "evenhand.preferences";
const standard: Preferences = { ...usualReading, keys: true, keymap: {} };

/** How this person likes the screen, remembered in this browser. The server renders the standard ones. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(standard);

  useEffect(() => setPreferences(read()), []);

  function change(part: Partial<Preferences>) {
    const next = { ...preferences, ...part };
    setPreferences(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // A browser that stores nothing forgets at the next visit; nothing to do.
    }
  }

  return [preferences, change];
}

function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    if (typeof stored !== "object" || stored === null) return standard;
    const kept = Object.entries(stored).filter(
      // `in` has said that it is a key of theirs.
      ([key, value]) => key in standard && value !== null && typeof value === typeof standard[key as keyof Preferences],
    );
    return { ...standard, ...Object.fromEntries(kept) };
  } catch {
    return standard;
  }
}
