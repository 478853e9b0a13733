"use client";

import type { ReadingCommand } from "@/components/annotate/commands";
import type { ReadingPreferences } from "./reading-preferences";

type Reading = {
  /** True where the command did something. */
  run: (command: ReadingCommand) => boolean;
};

/** What reading commands do; keys and buttons both end here. */
export function useReading(
  preferences: ReadingPreferences,
  onChange: (change: Partial<ReadingPreferences>) => void,
): Reading {
  return {
    run(command) {
      if (command === "plain") onChange({ plain: !preferences.plain });
      else return false;
      return true;
    },
  };
}
