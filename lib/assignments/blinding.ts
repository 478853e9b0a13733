import "server-only";
import { LRUCache } from "lru-cache";
import { type ComparisonTexts, comparisonTexts } from "@/lib/comparisons/comparison-texts";
import type { RichText } from "@/lib/responses/rich-text";
import type { HandOut } from "./assign-next";
import type { BlindComparison } from "./schema";

/** Texts of comparisons by study epoch: a masked or cleaned response raises the epoch. Bounded in characters. */
const remembered = new LRUCache<string, ComparisonTexts>({
  maxSize: 12_000_000,
  sizeCalculation: (texts) => 2000 + 6 * textsOf(texts).reduce((sum, text) => sum + text.plain.length, 0),
});

function textsOf({ prompt, followUps, reference, a, b }: ComparisonTexts): RichText[] {
  return [...prompt.map((turn) => turn.text), ...followUps, ...(reference ? [reference] : []), ...a, ...b];
}

/** What an annotator may know of a hand-out. Nothing that names a system, its order or its kind goes in. */
export async function blindComparison(handOut: HandOut, epoch: number): Promise<BlindComparison> {
  const key = `${epoch}:${handOut.comparisonId}`;
  const texts = remembered.get(key) ?? (await comparisonTexts(handOut.comparisonId));
  remembered.set(key, texts);
  const [left, right] = handOut.flipped ? [texts.b, texts.a] : [texts.a, texts.b];
  const { prompt, reference, followUps, judged, aspects } = texts;
  return {
    assignmentId: handOut.publicId,
    position: handOut.position,
    prompt,
    reference,
    followUps,
    judged,
    left,
    right,
    aspects,
  };
}
