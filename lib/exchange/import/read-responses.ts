import type { ColumnMapping, ImportedResponse, ImportProblem, Recognised } from "@/lib/exchange/schema";
import { type ByteStream, decodeText } from "./decode-text";
import { FORMATS } from "./formats";
import type { Question } from "./mt-bench-questions";
import { problemAt } from "./row";
import { rowsOf } from "./rows-of";
import { toResponse } from "./to-response";

export type ReadingPlan = Pick<Recognised, "container" | "encoding" | "delimiter" | "format" | "fallbackSystem"> & {
  mapping: ColumnMapping | null;
  questions?: ReadonlyMap<string, Question>;
};

/** Every row of a file as responses, or as the problem that kept it out. Holds one row at a time. */
export async function* readResponses(
  bytes: ByteStream,
  plan: ReadingPlan,
): AsyncGenerator<ImportedResponse | ImportProblem> {
  const format = FORMATS[plan.format];
  const wanted = new Set(format.columns(plan));
  for await (const row of rowsOf(decodeText(bytes, plan.encoding), plan.container, plan.delimiter, wanted)) {
    if (row.kind === "problem") {
      yield row;
      continue;
    }
    const { drafts, faults } = format.read(row.value, plan);
    for (const fault of faults) yield problemAt(row, fault);
    for (const draft of drafts) {
      const { response, problems } = toResponse(row, draft);
      yield* problems;
      if (response) yield response;
    }
  }
}
