import "server-only";
import { databasePool } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";

const text = 'SELECT "content" FROM "ImportChunk" WHERE "fileId" = $1 AND "ordinal" = $2';

/** A stored file's bytes, a chunk at a time; the next is on its way while one is worked on. */
export async function* fileBytes(fileId: bigint): AsyncGenerator<Uint8Array> {
  let coming = readChunk(fileId, 0);
  for (let ordinal = 1; ; ordinal += 1) {
    const chunk = await coming;
    if (!chunk) return;
    coming = readChunk(fileId, ordinal);
    // Whoever stops reading before the end never waits for it.
    coming.catch(() => {});
    yield chunk;
  }
}

async function readChunk(fileId: bigint, ordinal: number): Promise<Uint8Array | undefined> {
  const { rows } = await patiently(() => databasePool().query<{ content: Uint8Array }>(text, [fileId, ordinal]));
  return rows[0]?.content;
}
