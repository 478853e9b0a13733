import type { StudyState } from "@/lib/studies/schema";

export const stateWords: Record<StudyState, string> = {
  draft: "Draft",
  opening: "Opening",
  open: "Open",
  closed: "Closed",
  revealed: "Revealed",
};

export const stateTones = {
  draft: "plain",
  opening: "accent",
  open: "ok",
  closed: "warn",
  revealed: "plain",
} as const satisfies Record<StudyState, string>;
