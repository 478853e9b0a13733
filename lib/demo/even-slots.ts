import { nextImbalance } from "@/lib/assignments/sides";

type Dealt = { id: bigint; flipped: boolean };
export type Taken = { annotator: string; slot: Dealt };

/**
 * One slot of a comparison for each annotator, each taking the side they have seen less where it is free. `imbalances` counts a shown
 * left minus a shown right by annotator and is brought up to date.
 */
export function takeEvenSlots(slots: Dealt[], annotators: string[], imbalances: Map<string, number>): Taken[] {
  const free = [...slots];
  const leaning = [...annotators].sort((x, y) => Math.abs(seen(imbalances, y)) - Math.abs(seen(imbalances, x)));
  return leaning.map((annotator) => {
    const imbalance = seen(imbalances, annotator);
    const wanted = free.findIndex((slot) => slot.flipped === imbalance > 0);
    const [slot] = free.splice(Math.max(wanted, 0), 1);
    imbalances.set(annotator, nextImbalance(imbalance, slot.flipped));
    return { annotator, slot };
  });
}

function seen(imbalances: Map<string, number>, annotator: string): number {
  return imbalances.get(annotator) ?? 0;
}
