import type { Expected } from "@/lib/results/planning/study-expectations";

/** Where a number of a plan is from. */
export const originWords: Record<Expected["origin"], string> = {
  chosen: "as you chose",
  votes: "from the votes so far",
  usual: "a usual value",
};
