import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { detect } from "@/lib/exchange/detect";
import { FORMATS } from "@/lib/exchange/import/formats";
import { readJudgments } from "@/lib/exchange/import/read-judgments";
import type { JudgmentSource } from "@/lib/exchange/join/place-judgments";
import { Detection, type Recognised } from "@/lib/exchange/schema";
import { fileBytes } from "./file-bytes";
import { ImportPlan } from "./schema";

export interface SourceFile extends JudgmentSource {
  id: bigint;
  name: string;
  bytes: number;
  sha256: string;
  detection: Detection;
  /** What the file is called by, and how it is written, where it holds judgments. */
  label: string | null;
  /** What it calls systems that the study calls otherwise. */
  names: [claimed: string, name: string][];
}

/** A batch's files as judgments, in their order. */
export async function judgmentSources(batchId: bigint): Promise<SourceFile[]> {
  const batch = await patiently(() =>
    db().importBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { files: { where: { complete: true }, orderBy: { position: "asc" } } },
    }),
  );
  const plan = ImportPlan.parse(batch.plan ?? {});
  return Promise.all(
    batch.files.map(async ({ id, name, bytes, sha256, analysis }) => {
      const planned = plan.files.find(({ fileId }) => fileId === String(id));
      const stored = Detection.parse(analysis);
      const encoding = planned?.encoding ?? null;
      const asFound = encoding === null || (stored.ok && stored.encoding === encoding);
      const detection = asFound ? stored : await detect(name, fileBytes(id), encoding);
      const reader = detection.ok ? FORMATS[detection.format] : null;
      return {
        ...{ id, name, bytes, detection },
        sha256: Buffer.from(sha256 ?? []).toString("hex"),
        label: reader?.judge ? reader.label : null,
        names: planned?.names.map(({ claimed, name }): [string, string] => [claimed, name]) ?? [],
        namesPairs: detection.ok && detection.format === "pandalm_verdicts",
        rows: () => (detection.ok ? read(id, detection) : nothing()),
      };
    }),
  );
}

function read(id: bigint, detection: Recognised) {
  return readJudgments(fileBytes(id), { ...detection, mapping: null });
}

async function* nothing(): AsyncGenerator<never> {}
