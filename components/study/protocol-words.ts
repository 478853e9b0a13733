import type { RationalePolicy } from "@/lib/studies/schema";

export const rationaleWords: Record<RationalePolicy, string> = {
  off: "Not asked for",
  optional: "Optional",
  required: "Required for every vote",
  required_non_tie: "Required unless the vote is a tie",
};

export const rationaleChoices = Object.entries(rationaleWords).map(([value, label]) => ({ value, label }));
