import { z } from "zod";

/** A number of an address or a form; an empty field, or what is none, leaves the choice open. */
const chosen = (number: z.ZodNumber) =>
  z.string().trim().min(1).transform(Number).pipe(number).nullable().catch(null).default(null);

const Share = z.number().min(0).max(1);

/** Percentage points that a win rate shall differ from 50 %. */
export const NamedEffect = z.coerce.number().min(0.1).max(50).catch(5).default(5);

/** What the reader of a plan asks "what if" about, read from the page's address. Null: as the study has it, or as is usual. */
export const PlanChoice = z.object({
  annotators: chosen(z.int().min(1).max(100_000)),
  votesPerComparison: chosen(z.int().min(1).max(1_000)),
  prompts: chosen(z.int().min(1).max(1_000_000)),
  /** Percent. */
  ties: chosen(z.number().min(0).max(95)),
  annotatorCorrelation: chosen(Share),
  promptCorrelation: chosen(Share),
  effect: NamedEffect,
});
export type PlanChoice = z.infer<typeof PlanChoice>;
