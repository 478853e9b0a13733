import "server-only";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { detect } from "@/lib/exchange/detect";
import { fileBytes } from "./file-bytes";
import { fileName } from "./file-name";
import { requireOwnImport } from "./require-own-import";
import { MAX_BATCH_BYTES, MAX_FILE_BYTES, MAX_FILES } from "./schema";
import { storeChunks } from "./store-chunks";

/** Keeps a dropped file's bytes and tells what they are. A file that breaks off on its way leaves nothing. */
export async function storeFile(
  actor: Actor,
  importId: string,
  givenName: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ id: string }> {
  const name = fileName(givenName);
  const { id: fileId, batchId } = await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "ImportBatch" WHERE "publicId" = ${importId}::uuid FOR UPDATE`;
    const batchId = await requireOwnImport(tx, actor, importId);
    const held = await tx.importFile.aggregate({ where: { batchId }, _count: true, _max: { position: true } });
    if (held._count >= MAX_FILES)
      throw new AppError("invalid", `At most ${MAX_FILES} files can be brought in at once.`);
    return tx.importFile.create({ data: { batchId, name, position: (held._max.position ?? -1) + 1 } });
  });
  try {
    const { _sum } = await db().importFile.aggregate({ where: { batchId }, _sum: { bytes: true } });
    const left = MAX_BATCH_BYTES - (_sum.bytes ?? 0);
    const message = left < MAX_FILE_BYTES ? TOO_LARGE_TOGETHER : "A file can be at most 256 MB large. Split it.";
    const stored = await storeChunks(fileId, body, { bytes: Math.min(left, MAX_FILE_BYTES), message });
    const analysis = await detect(name, fileBytes(fileId));
    await transaction(async (tx) => {
      // One file of an import is added at a time: of two with the same bytes, on their way together, the second is seen.
      await tx.$executeRaw`SELECT 1 FROM "ImportBatch" WHERE "id" = ${batchId} FOR UPDATE`;
      await requireOwnImport(tx, actor, importId);
      const same = await tx.importFile.findFirst({ where: { batchId, sha256: stored.sha256, complete: true } });
      if (same)
        throw new AppError("conflict", `“${name}” holds the same bytes as “${same.name}”, so it was not added.`);
      const together = await tx.importFile.aggregate({ where: { batchId, complete: true }, _sum: { bytes: true } });
      if ((together._sum.bytes ?? 0) + stored.bytes > MAX_BATCH_BYTES)
        throw new AppError("too_large", TOO_LARGE_TOGETHER);
      await tx.importFile.update({ where: { id: fileId }, data: { ...stored, analysis, complete: true } });
    });
    return { id: String(fileId) };
  } catch (error) {
    await db().importFile.deleteMany({ where: { id: fileId } });
    throw error;
  }
}

const TOO_LARGE_TOGETHER = "Together the files are larger than 512 MB.";
