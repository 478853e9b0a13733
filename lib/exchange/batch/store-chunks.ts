import "server-only";
import { createHash } from "node:crypto";
import { databasePool } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

const CHUNK = 1024 * 1024;

/** Writes a stream into the database a megabyte at a time; no more than one is held. Straight through pg: Prisma would make a text of the bytes. */
export async function storeChunks(
  fileId: bigint,
  body: AsyncIterable<Uint8Array>,
  limit: { bytes: number; message: string },
): Promise<{ bytes: number; sha256: Uint8Array<ArrayBuffer> }> {
  const hash = createHash("sha256");
  let bytes = 0;
  let ordinal = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const write = async () => {
    const insert = 'INSERT INTO "ImportChunk" ("fileId", "ordinal", "content") VALUES ($1, $2, $3)';
    await databasePool().query(insert, [fileId, ordinal, Buffer.concat(held)]);
    ordinal += 1;
    held = [];
    heldBytes = 0;
  };
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > limit.bytes) throw new AppError("too_large", limit.message);
    hash.update(piece);
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes >= CHUNK) await write();
  }
  if (heldBytes > 0) await write();
  return { bytes, sha256: new Uint8Array(hash.digest()) };
}
