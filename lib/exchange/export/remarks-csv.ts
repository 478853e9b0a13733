import { type Cell, csvLine } from "./csv-line";
import type { ExportedRemark } from "./schema";

export const REMARK_COLUMNS: Record<string, (remark: ExportedRemark) => Cell> = {
  kind: (remark) => remark.kind,
  reason: (remark) => remark.reason,
  note: (remark) => remark.note,
  guessed_response: (remark) => remark.guessed,
  guess: (remark) => remark.guess,
  created_at: (remark) => remark.at.toISOString(),
  annotator: (remark) => remark.annotator,
  annotator_id: (remark) => String(remark.annotatorId),
  excluded: (remark) => remark.excluded,
  vote: (remark) => (remark.vote === null ? null : String(remark.vote)),
  study: (remark) => remark.study,
  comparison: (remark) => String(remark.comparison),
  turn: (remark) => remark.turn,
  prompt_id: (remark) => String(remark.promptId),
  source_id: (remark) => remark.sourceId,
  prompt: (remark) => remark.prompt,
  system_a: (remark) => remark.systemA,
  system_b: (remark) => remark.systemB,
  left_system: (remark) => (remark.left === "a" ? remark.systemA : remark.systemB),
  right_system: (remark) => (remark.left === "a" ? remark.systemB : remark.systemA),
};

/** Every flag and every skip as a row. */
export async function* remarksCsv(
  remarks: AsyncIterable<ExportedRemark> | Iterable<ExportedRemark>,
): AsyncGenerator<string> {
  yield csvLine(Object.keys(REMARK_COLUMNS));
  for await (const remark of remarks) yield csvLine(Object.values(REMARK_COLUMNS).map((cell) => cell(remark)));
}
