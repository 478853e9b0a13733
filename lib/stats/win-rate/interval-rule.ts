import type { ClusterCells } from "./cluster-cells";
import type { ClusterAxis } from "./clustered-interval";

/** How the interval of a win rate is made, and what a page says about it. */
export interface IntervalChoice {
  /** What votes are clustered by; null: taken as independent. */
  axis: ClusterAxis | null;
  /** Goes behind "95 % interval …, ": for example "clustered by annotator and prompt". */
  phrase: string;
  /** One sentence: why this rule and not another. */
  why: string;
  /** Heading of docs/methods.md that explains the rule. */
  anchor: "two-way-clustered-interval" | "one-way-clustered-interval" | "wild-cluster-bootstrap" | "tango-interval";
}

/** Fewer clusters than this on an axis cannot stand for a population. */
const FEWEST = 5;
/** From this number of clusters on, a t interval holds its level. */
export const ENOUGH_CLUSTERS = 20;
/** Fewer votes than this do not show how they cluster. */
const FEWEST_VOTES = 20;

/**
 * The rule for a win rate's default interval: two-way clustering, without an axis that has no repeated votes or fewer than 5
 * clusters; a wild bootstrap for 5 to 19 clusters; independent votes where votes are few, nothing else is left, or every vote is the same.
 */
export function chooseIntervalRule(cells: Pick<ClusterCells, "n" | "raters" | "prompts" | "uniform">): IntervalChoice {
  const { n, raters, prompts, uniform } = cells;
  const promptsRepeat = prompts < n;
  const ratersRepeat = raters < n;
  const scope = raters < FEWEST ? "for these annotators" : "";
  if (uniform) return independent("the votes show no spread between clusters", scope);
  if (n < FEWEST_VOTES) return independent(`${many(n, "vote")} cannot show how votes cluster`, scope);
  if (raters < FEWEST && prompts < FEWEST) {
    return independent(`there are only ${many(raters, "annotator")} and ${many(prompts, "prompt")}`, scope);
  }
  if (raters < FEWEST) {
    const why = `${many(raters, "annotator")} cannot stand for others, so the interval speaks of new prompts only`;
    return clustered("prompt", prompts, why, scope);
  }
  if (prompts < FEWEST) {
    const why = `${many(prompts, "prompt")} cannot stand for others, so the interval speaks of new annotators only`;
    return clustered("annotator", raters, why, "for these prompts");
  }
  if (!promptsRepeat && !ratersRepeat) return independent("no annotator and no prompt has two votes", "");
  if (!promptsRepeat) return clustered("annotator", raters, "each prompt has one vote", "");
  if (!ratersRepeat) return clustered("prompt", prompts, "each annotator has one vote", "");
  return clustered(
    "both",
    Math.min(raters, prompts),
    "votes of one annotator, and votes on one prompt, go together",
    "",
  );
}

const AXIS_PHRASE: Record<ClusterAxis, string> = {
  annotator: "clustered by annotator",
  prompt: "clustered by prompt",
  both: "clustered by annotator and prompt",
};

function clustered(axis: ClusterAxis, clusters: number, why: string, scope: string): IntervalChoice {
  const few = clusters < ENOUGH_CLUSTERS;
  const phrase = few ? `${AXIS_PHRASE[axis]}, wild bootstrap` : AXIS_PHRASE[axis];
  const anchor = few
    ? "wild-cluster-bootstrap"
    : axis === "both"
      ? "two-way-clustered-interval"
      : "one-way-clustered-interval";
  const because = few ? `${why}; ${clusters} clusters are too few for a t interval` : why;
  return { axis, phrase: scoped(phrase, scope), why: sentence(because), anchor };
}

function independent(why: string, scope: string): IntervalChoice {
  return {
    axis: null,
    phrase: scoped("votes taken as independent", scope),
    why: sentence(why),
    anchor: "tango-interval",
  };
}

function scoped(phrase: string, scope: string): string {
  return scope === "" ? phrase : `${phrase}, ${scope}`;
}

function sentence(words: string): string {
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

function many(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
