import type { Choice } from "@/lib/votes/schema";

/** What changes how the pair is read, and nothing that is said about it. */
const readingCommands = [
  "plain",
  "diff",
  "next",
  "previous",
  "linked",
  "layout",
  "reference",
  "mark_good",
  "mark_bad",
] as const;
export type ReadingCommand = (typeof readingCommands)[number];

/** Points of a graded scale from the left end on, or of the confidence question: whichever has the focus. */
export const ratingCommands = ["rate_1", "rate_2", "rate_3", "rate_4", "rate_5", "rate_6", "rate_7"] as const;
export type RatingCommand = (typeof ratingCommands)[number];

/** What is said of a judge's reason. */
const reviewCommands = ["acceptable", "not_acceptable"] as const;
export type ReviewCommand = (typeof reviewCommands)[number];

/** Whatever a key can do on an annotator's screens: where it means nothing on one, the browser keeps it there. */
export type Command =
  | Choice
  | RatingCommand
  | ReadingCommand
  | ReviewCommand
  | "earlier"
  | "later"
  | "submit"
  | "rationale"
  | "skip"
  | "skip_reason"
  | "flag"
  | "undo"
  | "guidelines"
  | "examples"
  | "help";

const reading = new Set<Command>(readingCommands);
const rating = new Set<Command>(ratingCommands);
const review = new Set<Command>(reviewCommands);

export function isReading(command: Command): command is ReadingCommand {
  return reading.has(command);
}

export function isRating(command: Command): command is RatingCommand {
  return rating.has(command);
}

export function isReview(command: Command): command is ReviewCommand {
  return review.has(command);
}

/** The point that a digit stands for, from 1. */
export function pointOf(command: RatingCommand): number {
  return ratingCommands.indexOf(command) + 1;
}
