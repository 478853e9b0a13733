import type { ImportProblem, ProblemCode } from "@/lib/exchange/schema";

/** One row of a file before anyone knows what its columns mean. */
export interface Row {
  kind: "row";
  row: number;
  line: number;
  value: unknown;
}

export type RowStream = AsyncGenerator<Row | ImportProblem>;

export interface Fault {
  code: ProblemCode;
  message: string;
  hint: string;
  kept: boolean;
}

export function problemAt(place: { row: number; line: number }, fault: Fault): ImportProblem {
  return { kind: "problem", row: place.row, line: place.line, ...fault };
}

export const TOO_LONG: Fault = {
  code: "too_long",
  message: "This row is longer than 8 million characters and was skipped.",
  hint: "Shorten the row, or split it into several.",
  kept: false,
};
