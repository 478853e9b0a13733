import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";

/** A stored file's bytes, a chunk at a time. */
export async function* fileBytes(fileId: bigint): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal += 1) {
    const chunk = await patiently(() =>
      db().importChunk.findUnique({ where: { fileId_ordinal: { fileId, ordinal } } }),
    );
    if (!chunk) return;
    yield chunk.content;
  }
}
