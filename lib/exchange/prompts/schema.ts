import { z } from "zod";
import { StudyTitles } from "@/lib/studies/schema";

/** Bytes; what a form may send is a little more. */
export const MAX_PROMPTS_FILE = 3_500_000;

export const StudyFromPromptsInput = z.object({
  ...StudyTitles.shape,
  file: z
    .file("Choose a file.")
    .min(1, "Choose a file that is not empty.")
    .max(MAX_PROMPTS_FILE, "A file of prompts can be at most 3.5 MB large."),
  /** Rows that cannot be read were seen, and are left out. */
  withoutRows: z.coerce.boolean().default(false),
});
export type StudyFromPromptsInput = z.infer<typeof StudyFromPromptsInput>;
