import type { StyleFeatures } from "@/lib/responses/style-features";

/** What a comparison's responses can differ in, in the order of `styleValues`. Length is in characters. */
export const STYLE = ["length", "headers", "lists", "bold", "code"] as const;

/** A response of several turns is read as one: counts add up, and code is a share of all its characters. */
export function styleValues(turns: readonly StyleFeatures[]): number[] {
  const sum = (of: (turn: StyleFeatures) => number) => turns.reduce((all, turn) => all + of(turn), 0);
  const characters = sum((turn) => turn.characters);
  const code = sum((turn) => turn.codeShare * turn.characters);
  return [
    characters,
    sum((turn) => turn.headers),
    sum((turn) => turn.listItems),
    sum((turn) => turn.bold),
    characters === 0 ? 0 : code / characters,
  ];
}

/** a's minus b's; NaN throughout where a response is missing. */
export function styleDifference(a: readonly StyleFeatures[], b: readonly StyleFeatures[]): number[] {
  if (a.length === 0 || b.length === 0) return STYLE.map(() => Number.NaN);
  const other = styleValues(b);
  return styleValues(a).map((value, index) => value - other[index]);
}
