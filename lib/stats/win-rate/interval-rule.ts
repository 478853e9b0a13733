import type { ClusterCells } from "./cluster-cells";
import { type ClusterAxis, clusterNumber } from "./clustered-interval";
import { type EffectiveClusters, fewClusters } from "./few-clusters";

/** How the interval of a win rate is made, and what a page says about it. */
export interface IntervalChoice {
  /** What votes are clustered by; null: taken as independent. */
  axis: ClusterAxis | null;
  /** Clusters are too few, or too uneven, for a t interval: a wild bootstrap gives the limits. */
  bootstraps: boolean;
  /** Goes behind "95 % interval …, ": for example "clustered by annotator and prompt". */
  phrase: string;
  /** One sentence: why this rule and not another. */
  why: string;
  /** Heading of docs/methods.md that explains the rule. */
  anchor: "two-way-clustered-interval" | "one-way-clustered-interval" | "wild-cluster-bootstrap" | "tango-interval";
}

/** Fewer clusters than this on an axis cannot stand for a population. */
const FEWEST = 5;
/** Fewer votes than this do not show how they cluster. */
const FEWEST_VOTES = 20;

/**
 * The rule for a win rate's default interval: two-way clustering, without an axis that has no repeated votes or fewer than 5
 * clusters; a wild bootstrap for 5 to 19 clusters, or more that are worth no more than such; independent votes where votes are few, nothing else is left, or every
 * vote is the same. `effective` is that of few-clusters.ts; without it clusters count as equally large.
 */
export function chooseIntervalRule(
  cells: Pick<ClusterCells, "n" | "raters" | "prompts" | "uniform">,
  effective: EffectiveClusters = cells,
): IntervalChoice {
  const { n, raters, prompts, uniform } = cells;
  const clustered = (axis: ClusterAxis, why: string, scope: string) =>
    clusteredChoice(axis, fewClusters(cells, effective, axis), clusterNumber(cells, axis), why, scope);
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
    return clustered("prompt", why, scope);
  }
  if (prompts < FEWEST) {
    const why = `${many(prompts, "prompt")} cannot stand for others, so the interval speaks of new annotators only`;
    return clustered("annotator", why, "for these prompts");
  }
  if (!promptsRepeat && !ratersRepeat) return independent("no annotator and no prompt has two votes", "");
  if (!promptsRepeat) return clustered("annotator", "each prompt has one vote", "");
  if (!ratersRepeat) return clustered("prompt", "each annotator has one vote", "");
  return clustered("both", "votes of one annotator, and votes on one prompt, go together", "");
}

const AXIS_PHRASE: Record<ClusterAxis, string> = {
  annotator: "clustered by annotator",
  prompt: "clustered by prompt",
  both: "clustered by annotator and prompt",
};

function clusteredChoice(
  axis: ClusterAxis,
  few: "few" | "uneven" | null,
  clusters: number,
  why: string,
  scope: string,
): IntervalChoice {
  const phrase = few ? `${AXIS_PHRASE[axis]}, wild bootstrap` : AXIS_PHRASE[axis];
  const anchor = few
    ? "wild-cluster-bootstrap"
    : axis === "both"
      ? "two-way-clustered-interval"
      : "one-way-clustered-interval";
  return {
    axis,
    bootstraps: few !== null,
    phrase: scoped(phrase, scope),
    why: sentence(`${why}${noT(few, clusters)}`),
    anchor,
  };
}

function independent(why: string, scope: string): IntervalChoice {
  return {
    axis: null,
    bootstraps: false,
    phrase: scoped("votes taken as independent", scope),
    why: sentence(why),
    anchor: "tango-interval",
  };
}

/** What speaks against a t interval. */
export function noT(few: "few" | "uneven" | null, clusters: number): string {
  if (few === null) return "";
  return few === "few"
    ? `; ${clusters} clusters are too few for a t interval`
    : "; the votes are spread too unevenly over them for a t interval";
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
