import type { ClusterAxis } from "@/lib/stats/win-rate/clustered-interval";

/** Which confidence sequence applies, and what a page says about it. */
export interface SequenceChoice {
  /** What votes are clustered by in an asymptotic sequence; null: beta-binomial on decisive votes taken as independent. */
  axis: ClusterAxis | null;
  /** Goes behind "95 % confidence sequence": for example "asymptotic, clustered by annotator and prompt". */
  phrase: string;
  /** One sentence: why this rule and not another. */
  why: string;
  /** What the sequence is about: the share of decisive votes for a, or the win rate with ties as half. One half is "no difference" in both. */
  quantity: "decisive share" | "win rate";
  /** Heading of docs/methods.md that explains the rule. */
  anchor: "beta-binomial-confidence-sequence" | "asymptotic-confidence-sequence";
}

/** Fewer clusters than this on an axis cannot stand for a population: win-rate/interval-rule.ts has the same limit. */
export const FEWEST_CLUSTERS = 5;

/**
 * Clusters with repeated votes need the asymptotic sequence, by every axis that repeats and has 5 clusters or more; where no such axis
 * is left, votes count as independent and the beta-binomial sequence is exact.
 */
export function chooseSequenceRule({
  n,
  raters,
  prompts,
}: {
  n: number;
  raters: number;
  prompts: number;
}): SequenceChoice {
  const [fewRaters, fewPrompts] = [raters < FEWEST_CLUSTERS, prompts < FEWEST_CLUSTERS];
  const [ratersRepeat, promptsRepeat] = [raters < n, prompts < n];
  if (fewRaters && fewPrompts) {
    const why = `There are only ${many(raters, "annotator")} and ${many(prompts, "prompt")}, which cannot stand for others.`;
    return exact(why, "for these annotators and prompts");
  }
  if (fewRaters) {
    const why = `${many(raters, "annotator")} cannot stand for others, so the sequence speaks of new prompts only`;
    const scope = "for these annotators";
    return promptsRepeat ? clustered("prompt", `${why}.`, scope) : exact(`${why}; each has one vote.`, scope);
  }
  if (fewPrompts) {
    const why = `${many(prompts, "prompt")} cannot stand for others, so the sequence speaks of new annotators only`;
    const scope = "for these prompts";
    return ratersRepeat ? clustered("annotator", `${why}.`, scope) : exact(`${why}; each has one vote.`, scope);
  }
  if (ratersRepeat && promptsRepeat) {
    return clustered("both", "Votes of one annotator, and votes on one prompt, go together.", "");
  }
  if (ratersRepeat) return clustered("annotator", "Each prompt has one vote; those of one annotator go together.", "");
  if (promptsRepeat) return clustered("prompt", "Each annotator has one vote; those on one prompt go together.", "");
  return exact("No annotator and no prompt has two votes.", "");
}

const AXIS_PHRASE: Record<ClusterAxis, string> = {
  annotator: "asymptotic, clustered by annotator",
  prompt: "asymptotic, clustered by prompt",
  both: "asymptotic, clustered by annotator and prompt",
};

function clustered(axis: ClusterAxis, why: string, scope: string): SequenceChoice {
  const phrase = scoped(AXIS_PHRASE[axis], scope);
  return { axis, phrase, why: capital(why), quantity: "win rate", anchor: "asymptotic-confidence-sequence" };
}

function exact(why: string, scope: string): SequenceChoice {
  return {
    axis: null,
    phrase: scoped("beta-binomial on decisive votes", scope),
    why: capital(why),
    quantity: "decisive share",
    anchor: "beta-binomial-confidence-sequence",
  };
}

function scoped(phrase: string, scope: string): string {
  return scope === "" ? phrase : `${phrase}, ${scope}`;
}

function capital(words: string): string {
  return `${words[0].toUpperCase()}${words.slice(1)}`;
}

function many(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
