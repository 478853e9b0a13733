import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { TextQuery } from "@/lib/db/read-snapshot";
import { type StyleFeatures, styleFeatures } from "@/lib/responses/style-features";
import { readNumbers } from "@/lib/results/stored-votes/number-array";

/** Texts looked at between two other requests. */
const PORTION = 200;

/** By the SHA-256 of what annotators read: the same text has the same features in every study, whatever the rules. */
const known = new LRUCache<string, StyleFeatures>({ max: 100_000 });

export interface ResponseStyle {
  prompt: number;
  system: number;
  turn: number;
  features: StyleFeatures;
}

/** Changes with every response that is added, removed or written anew, by whatever code: `xmin` is the transaction that last wrote a row. */
export async function readStamp(query: TextQuery, studyId: bigint): Promise<string> {
  const [[stamp]] = await query(
    `SELECT concat_ws(' ', count(*), max(r."id"), bit_xor(hashint8extended(r."id", r.xmin::text::bigint)))
      FROM "Prompt" p JOIN "Response" r ON r."promptId" = p."id" WHERE p."studyId" = $1`,
    [studyId],
  );
  return stamp ?? "";
}

/** Of all responses of a study, as annotators read them. */
export async function readStyle(query: TextQuery, studyId: bigint): Promise<ResponseStyle[]> {
  const [row] = await query(
    `SELECT array_agg(r."id" ORDER BY r."id"), array_agg(r."promptId" ORDER BY r."id"), array_agg(r."systemId" ORDER BY r."id"),
      array_agg(r."turn" ORDER BY r."id"), string_agg(encode(CASE WHEN r."shownText" IS NULL THEN r."contentHash"
        ELSE sha256(convert_to(r."shownText", 'UTF8')) END, 'hex'), ',' ORDER BY r."id")
      FROM "Prompt" p JOIN "Response" r ON r."promptId" = p."id" WHERE p."studyId" = $1`,
    [studyId],
  );
  const [ids, prompts, systems, turns] = row.slice(0, 4).map(readNumbers);
  const hashes = row[4]?.split(",") ?? [];
  const features = await featuresOf(query, ids, hashes);
  return hashes.map((hash, at) => {
    // featuresOf has an entry for every hash it was given.
    const style = features.get(hash)!;
    return { prompt: prompts[at], system: systems[at], turn: turns[at], features: style };
  });
}

async function featuresOf(query: TextQuery, ids: Float64Array, hashes: string[]): Promise<Map<string, StyleFeatures>> {
  // Kept here too: a study may have more responses than `known` holds.
  const features = new Map<string, StyleFeatures>();
  const unread = new Map<string, string>();
  hashes.forEach((hash, at) => {
    const style = known.get(hash);
    if (style) features.set(hash, style);
    else unread.set(String(ids[at]), hash);
  });
  const open = [...new Map([...unread].map(([id, hash]) => [hash, id])).values()];
  for (let from = 0; from < open.length; from += PORTION) {
    const texts = await query(
      `SELECT "id", coalesce("shownText", "text") FROM "Response" WHERE "id" = ANY($1::bigint[])`,
      [open.slice(from, from + PORTION)],
    );
    for (const [id, text] of texts) {
      const hash = unread.get(id ?? "") ?? "";
      const style = styleFeatures(text ?? "");
      features.set(hash, style);
      known.set(hash, style);
    }
    await breathe();
  }
  return features;
}
