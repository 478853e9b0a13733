import "server-only";
import { databasePool } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";

const text = 'SELECT "content" FROM "ImportChunk" WHERE "fileId" = $1 AND "ordinal" = $2';

/** A stored file's bytes, a chunk at a time. */
export async function* fileBytes(fileId: bigint): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal += 1) {
    const { rows } = await patiently(() => databasePool().query<{ content: Uint8Array }>(text, [fileId, ordinal]));
    if (!rows[0]) return;
    yield rows[0].content;
  }
}
