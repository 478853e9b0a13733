import type { ReasonInput } from "./schema";

/** Quick reasons ready to tick: why a response was preferred, in a few words. */
export const readyReasons: ReasonInput[] = [
  { key: "more_correct", name: "More correct" },
  { key: "clearer", name: "Clearer" },
  { key: "more_complete", name: "More complete" },
  { key: "better_style", name: "Better style" },
  { key: "follows_the_instruction", name: "Follows the instruction" },
  { key: "safer", name: "Safer" },
  { key: "too_long", name: "The other is too long" },
  { key: "made_up_facts", name: "The other makes up facts" },
];
