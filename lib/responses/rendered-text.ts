import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { sha256 } from "@/lib/secret";
import { renderRichText, renderVersion } from "./render";
import type { RichNode, RichText } from "./rich-text";

/** Rendered once per content, whoever asks first; stored under the renderer's version so that a better renderer starts afresh. */
export async function renderedText(text: string): Promise<RichText> {
  const contentHash = new Uint8Array(sha256(text));
  const key = { contentHash, version: renderVersion };
  const stored = await patiently(() => db().renderedText.findUnique({ where: { contentHash_version: key } }));
  // What is stored was written below, from the renderer's own type.
  if (stored) return { plain: text, tree: stored.tree as RichNode[] | null };
  const rendered = renderRichText(text);
  if (rendered.tree) await db().renderedText.createMany({ data: [{ ...key, tree: rendered.tree }], skipDuplicates: true });
  return rendered;
}
