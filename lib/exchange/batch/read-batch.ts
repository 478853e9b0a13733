import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { detect } from "@/lib/exchange/detect";
import { decodeText } from "@/lib/exchange/import/decode-text";
import { FORMATS } from "@/lib/exchange/import/formats";
import type { Question } from "@/lib/exchange/import/mt-bench-questions";
import { isComplete } from "@/lib/exchange/import/propose-mapping";
import { type ReadingPlan, readResponses } from "@/lib/exchange/import/read-responses";
import { rowsOf } from "@/lib/exchange/import/rows-of";
import type { JoinRow } from "@/lib/exchange/join/schema";
import { Detection, type ImportedResponse, type ImportProblem } from "@/lib/exchange/schema";
import { countJudgments } from "./count-judgments";
import { fileBytes } from "./file-bytes";
import { readForJoin } from "./read-for-join";
import { readQuestions } from "./read-questions";
import { type FileReading, type ImportFileView, ImportPlan } from "./schema";

export interface ReadFile extends ImportFileView {
  responses: JoinRow[];
  /** Reads the file's responses again, texts and all, in the order of `responses`. */
  again: () => AsyncGenerator<ImportedResponse | ImportProblem>;
}

export interface ReadBatch {
  plan: ImportPlan;
  files: ReadFile[];
}

/** Everything a batch's files hold under its plan, derived from their bytes anew; the texts themselves are not held. */
export async function readBatch(batchId: bigint): Promise<ReadBatch> {
  const batch = await patiently(() =>
    db().importBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { files: { where: { complete: true }, orderBy: { position: "asc" } } },
    }),
  );
  const plan = ImportPlan.parse(batch.plan ?? {});
  const questions = new Map<string, Question>();
  const files: ReadFile[] = [];
  for (const file of batch.files) {
    const planned = plan.files.find(({ fileId }) => fileId === String(file.id));
    const stored = Detection.parse(file.analysis);
    const encoding = planned?.encoding ?? null;
    const asFound = encoding === null || (stored.ok && stored.encoding === encoding);
    const detection = asFound ? stored : await detect(file.name, fileBytes(file.id), encoding);
    const mapping = detection.ok && detection.mapping ? (planned?.mapping ?? detection.mapping) : null;
    const view = { id: String(file.id), name: file.name, bytes: file.bytes, detection, mapping, encoding };
    const reading = detection.ok ? planOf(detection, mapping, questions) : null;
    const again = () => (reading ? readResponses(fileBytes(file.id), reading) : nothing());
    files.push({ ...view, withoutRows: planned?.withoutRows ?? 0, reading: null, responses: [], again });
  }
  // Questions first: files of answers are read with them.
  for (const file of files) {
    const { detection } = file;
    if (!detection.ok || detection.format !== "mt_bench_questions") continue;
    const text = decodeText(fileBytes(BigInt(file.id)), detection.encoding);
    file.reading = await readQuestions(rowsOf(text, detection.container, detection.delimiter), questions);
  }
  for (const file of files) {
    const { detection, mapping } = file;
    if (!detection.ok || file.reading || (mapping && !isComplete(mapping))) continue;
    if (detection.format === "mt_bench_answers" && questions.size === 0) continue;
    const planned = plan.files.find(({ fileId }) => fileId === file.id);
    const names = new Map(planned?.names.map(({ claimed, name }) => [claimed, name]));
    const { reading, responses, rejectedRows } = await readForJoin(file.again(), names);
    Object.assign(file, { reading: await withJudgments(file, reading, rejectedRows), responses });
  }
  return { plan, files };
}

function planOf(
  detection: Extract<Detection, { ok: true }>,
  mapping: ReadingPlan["mapping"],
  questions: ReadonlyMap<string, Question>,
): ReadingPlan {
  const format = mapping ? (mapping.shape === "pairs" ? "generic_pairs" : "generic_responses") : detection.format;
  return { ...detection, format, mapping, questions };
}

/** What the same rows judge, and what is wrong with that alone. */
async function withJudgments(
  { id, detection }: ReadFile,
  reading: FileReading,
  rejectedRows: ReadonlySet<number>,
): Promise<FileReading> {
  if (!detection.ok || !FORMATS[detection.format].judge) return reading;
  const plan = { ...detection, mapping: null };
  const { judgments, tally } = await countJudgments(fileBytes(BigInt(id)), plan, rejectedRows);
  return {
    ...reading,
    judgments,
    rejected: reading.rejected + tally.rejected,
    problems: [...reading.problems, ...tally.list()],
  };
}

async function* nothing(): AsyncGenerator<never> {}
