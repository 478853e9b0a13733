import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { type Database, db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { sha256 } from "@/lib/secret";
import { plainText, renderRichText, renderVersion } from "./render";
import type { RichNode, RichText } from "./rich-text";

/** Rendered once per content, whoever asks first; stored under the renderer's version so that a better renderer starts afresh. */
export async function renderedText(text: string): Promise<RichText> {
  const contentHash = new Uint8Array(sha256(text));
  const stored = await patiently(() =>
    db().renderedText.findUnique({ where: { contentHash_version: { contentHash, version: renderVersion } } }),
  );
  // What is stored was written by keepRendered, from the renderer's own type.
  if (stored) return { plain: plainText(text), tree: stored.tree as RichNode[] | null };
  const rendered = renderRichText(text);
  await keepRendered(db(), [{ text, tree: rendered.tree }]);
  return rendered;
}

/** Renders many texts, a few at a time: other requests of this process are answered in between. */
export async function renderTexts(texts: string[]): Promise<void> {
  const rendered: Rendered[] = [];
  for (const text of texts) {
    rendered.push({ text, tree: renderRichText(text).tree });
    await breathe();
  }
  await keepRendered(db(), rendered);
}

/** The text as stored: what is shown of it has its hidden characters named, and would hash differently. */
type Rendered = { text: string; tree: RichText["tree"] };

/** A refused text is kept as null, so that it is not tried again. */
async function keepRendered(tx: Database, rendered: Rendered[]): Promise<void> {
  const hashes = rendered.map((each) => sha256(each.text).toString("hex"));
  const trees = rendered.map((each) => JSON.stringify(each.tree));
  await tx.$executeRaw`
    INSERT INTO "RenderedText" ("contentHash", "version", "tree")
    SELECT decode(kept.hash, 'hex'), ${renderVersion}::int, kept.tree::jsonb FROM unnest(${hashes}::text[], ${trees}::text[]) AS kept(hash, tree)
    ON CONFLICT DO NOTHING`;
}
