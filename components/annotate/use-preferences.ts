"use client";

import { useEffect, useState } from "react";

export type Preferences = {
  keys: boolean;
  plain: boolean;
  size: 0 | 1 | 2;
  promptOpen: boolean;
  side: "both" | "left" | "right";
};

const name = "evenhand.preferences";
const standard: Preferences = { keys: true, plain: false, size: 0, promptOpen: true, side: "both" };

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
      ([key, value]) => key in standard && typeof value === typeof standard[key as keyof Preferences],
    );
    return { ...standard, ...Object.fromEntries(kept) };
  } catch {
    return standard;
  }
}
