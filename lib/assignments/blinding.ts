import "server-only";
import { LRUCache } from "lru-cache";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { renderedText } from "@/lib/responses/rendered-text";
import type { RichText } from "@/lib/responses/rich-text";
import type { HandOut } from "./assign-next";
import type { BlindComparison } from "./schema";

type Texts = { prompt: BlindComparison["prompt"]; a: RichText; b: RichText };

/** Texts of comparisons by study epoch: a masked or cleaned response raises the epoch. Bounded in characters. */
const remembered = new LRUCache<string, Texts>({
  maxSize: 24_000_000,
  sizeCalculation: (texts) =>
    2000 +
    6 * [texts.a, texts.b, ...texts.prompt.map((turn) => turn.text)].reduce((sum, text) => sum + text.plain.length, 0),
});

/** What an annotator may know of a hand-out. Nothing that names a system, its order or its kind goes in. */
export async function blindComparison(handOut: HandOut, epoch: number): Promise<BlindComparison> {
  const key = `${epoch}:${handOut.comparisonId}`;
  const texts = remembered.get(key) ?? (await readTexts(handOut.comparisonId));
  remembered.set(key, texts);
  const [left, right] = handOut.flipped ? [texts.b, texts.a] : [texts.a, texts.b];
  return { assignmentId: handOut.publicId, position: handOut.position, prompt: texts.prompt, left, right };
}

async function readTexts(comparisonId: bigint): Promise<Texts> {
  const comparison = await patiently(() =>
    db().comparison.findUniqueOrThrow({
      where: { id: comparisonId },
      select: {
        turn: true,
        pair: { select: { systemAId: true, systemBId: true } },
        prompt: { select: { turns: { orderBy: { ordinal: "asc" } }, responses: { orderBy: { turn: "asc" } } } },
      },
    }),
  );
  const answer = (systemId: bigint) => {
    const texts = comparison.prompt.responses.filter(
      (each) => each.systemId === systemId && (comparison.turn === null || each.turn === comparison.turn),
    );
    return renderedText(texts.map((each) => each.text).join("\n\n"));
  };
  const turns = comparison.prompt.turns.map(async (turn) => ({ role: turn.role, text: await renderedText(turn.text) }));
  const [prompt, a, b] = await Promise.all([
    Promise.all(turns),
    answer(comparison.pair.systemAId),
    answer(comparison.pair.systemBId),
  ]);
  return { prompt, a, b };
}
