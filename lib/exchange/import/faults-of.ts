import type { z } from "zod";
import type { Fault } from "./row";

/** One fault for a row, whatever the number of its fields that are missing or of the wrong type. */
export function faultsOf(error: z.ZodError): Fault[] {
  const fields = [...new Set(error.issues.map((issue) => `“${String(issue.path[0] ?? "row").slice(0, 100)}”`))].join(
    ", ",
  );
  return [
    {
      code: "wrong_type",
      message: `This row lacks a text in ${fields}, so it was skipped.`,
      hint: `Give every row a text in ${fields}.`,
      kept: false,
    },
  ];
}

export const SEVERAL_OUTPUTS: Fault = {
  code: "several_outputs",
  message: "This row holds several outputs; the first was taken.",
  hint: "To compare the others too, put them in files of their own.",
  kept: true,
};
