import type { RemarkKind, SkipReason } from "@/lib/assignments/schema";

export const kindWords: Record<RemarkKind, string> = {
  harmful: "harmful",
  broken: "broken",
  identity_revealed: "says what wrote it",
  identity_guessed: "guess at a system",
  other: "something else",
  skipped: "skipped",
};

export const reasonWords: Record<SkipReason, string> = {
  unclear: "prompt unclear",
  not_my_field: "not my field",
  too_long: "too long",
  display: "shown badly",
  other: "something else",
};
