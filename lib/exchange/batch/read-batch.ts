import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { cleanGeneratorName } from "@/lib/exchange/clean-generator-name";
import type { ByteStream } from "@/lib/exchange/import/decode-text";
import { isComplete } from "@/lib/exchange/import/propose-mapping";
import { readResponses } from "@/lib/exchange/import/read-responses";
import { type ColumnMapping, Detection, type ImportedResponse } from "@/lib/exchange/schema";
import { fileBytes } from "./file-bytes";
import { ProblemTally } from "./problem-tally";
import { type FileReading, type ImportFileView, ImportPlan } from "./schema";

export interface ReadFile extends ImportFileView {
  responses: ImportedResponse[];
}

export interface ReadBatch {
  plan: ImportPlan;
  files: ReadFile[];
}

/** Everything a batch's files hold under its plan, derived from their bytes anew. */
export async function readBatch(batchId: bigint): Promise<ReadBatch> {
  const batch = await patiently(() =>
    db().importBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { files: { where: { complete: true }, orderBy: { position: "asc" } } },
    }),
  );
  const plan = ImportPlan.parse(batch.plan ?? {});
  const files: ReadFile[] = [];
  for (const file of batch.files) {
    const planned = plan.files.find(({ fileId }) => fileId === String(file.id));
    const detection = Detection.parse(file.analysis);
    const mapping = detection.ok && detection.mapping ? (planned?.mapping ?? detection.mapping) : null;
    const names = new Map(planned?.names.map(({ claimed, name }) => [claimed, name]));
    const view = { id: String(file.id), name: file.name, bytes: file.bytes, detection, mapping };
    const read = detection.ok ? await readFile(fileBytes(file.id), detection, mapping, names) : null;
    files.push({ ...view, reading: read?.reading ?? null, responses: read?.responses ?? [] });
  }
  return { plan, files };
}

async function readFile(
  bytes: ByteStream,
  detection: Extract<Detection, { ok: true }>,
  mapping: ColumnMapping | null,
  names: ReadonlyMap<string, string>,
): Promise<{ reading: FileReading; responses: ImportedResponse[] } | null> {
  if (mapping && !isComplete(mapping)) return null;
  const format = mapping ? (mapping.shape === "pairs" ? "generic_pairs" : "generic_responses") : detection.format;
  const tally = new ProblemTally();
  const responses: ImportedResponse[] = [];
  const systems = new Map<string, FileReading["systems"][number]>();
  for await (const found of readResponses(bytes, { ...detection, format, mapping })) {
    if (found.kind === "problem") {
      tally.add(found);
      continue;
    }
    const claimed = found.system;
    const system = systems.get(claimed) ?? {
      claimed,
      name: names.get(claimed) ?? cleanGeneratorName(claimed),
      responses: 0,
    };
    system.responses += 1;
    systems.set(claimed, system);
    responses.push({ ...found, system: system.name });
  }
  const { rejected, changed } = tally;
  const reading = {
    responses: responses.length,
    rejected,
    changed,
    problems: tally.list(),
    systems: [...systems.values()],
  };
  return { reading, responses };
}
