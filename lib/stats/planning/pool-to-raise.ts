import type { PoolShape } from "./study-pool";

/** The fewest annotators, prompts, or both in their present proportion, that bring an effect within reach; null: not by this alone. */
export interface PoolToRaise {
  annotators: number | null;
  prompts: number | null;
  both: { annotators: number; prompts: number } | null;
  /** One sentence for a page. */
  phrase: string;
}

/** More than this is no plan. */
const MOST = 1e7;

export function poolToRaise(
  { annotators, prompts }: PoolShape,
  isReached: (annotators: number, prompts: number) => boolean,
): PoolToRaise {
  const onlyAnnotators = fewest(annotators, (number) => isReached(number, prompts));
  const onlyPrompts = fewest(prompts, (number) => isReached(annotators, number));
  const scaled = (number: number) => Math.ceil((number * prompts) / annotators);
  const together =
    Number.isFinite(annotators) && Number.isFinite(prompts)
      ? fewest(annotators, (number) => isReached(number, scaled(number)))
      : null;
  const both = together === null ? null : { annotators: together, prompts: scaled(together) };
  return { annotators: onlyAnnotators, prompts: onlyPrompts, both, phrase: phrase(onlyAnnotators, onlyPrompts, both) };
}

/** By doubling and halving. The few numbers that are taken as fixed are tried one by one: what suffices among them is not monotone. */
function fewest(present: number, suffices: (number: number) => boolean): number | null {
  if (present > MOST) return null;
  let low = Math.floor(present);
  for (let number = low + 1; number <= low + 5; number++) if (suffices(number)) return number;
  low += 5;
  let high = 2 * low;
  while (!suffices(high)) {
    if (high > MOST) return null;
    [low, high] = [high, 2 * high];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function phrase(annotators: number | null, prompts: number | null, both: PoolToRaise["both"]): string {
  const more = (number: number, noun: string) => `${number.toLocaleString("en")} ${noun}`;
  const ways = [
    annotators === null ? "" : `with ${more(annotators, "annotators")}`,
    prompts === null ? "" : `with ${more(prompts, "prompts")}`,
    both === null ? "" : `with ${more(both.annotators, "annotators")} and ${more(both.prompts, "prompts")}`,
  ].filter((way) => way !== "");
  if (ways.length === 0) return "No number of annotators and prompts brings this effect within reach.";
  const head = "No number of votes from these annotators and prompts sees this effect; it can be seen ";
  return `${head}${ways.join(", or ")}.`;
}
