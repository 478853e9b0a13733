/** How many votes a judge stands for. */
export interface VotesSaved {
  /** Variance of the votes alone over the variance with the judge: 1.2 means that the judge is worth a fifth more votes. */
  ratio: number;
  /** Votes of the same kind that would give the same precision without the judge, and how many of them were not needed. */
  effectiveVotes: number;
  saved: number;
  worth: "nothing" | "little" | "much";
  /** One sentence fit for print. */
  words: string;
}

/** A gain below this is lost among all that a study leaves open. */
const NOTICEABLE = 1.05;
const LARGE = 1.5;

/**
 * The worth of a judge in votes: n (ratio − 1). A judge whose scores do not go with the votes beyond chance is worth nothing, whatever the fitted ratio; so
 * is one that saves less than 5 %. Verdicts save votes by adding prompts: on more comparisons of prompts that people voted on they add little, and
 * even a judge that always says what people say adds no more than the prompts it judged alone.
 */
export function votesSaved(n: number, ratio: number, isShown: boolean): VotesSaved {
  const counted = isShown && ratio >= NOTICEABLE ? ratio : 1;
  const saved = Math.round(n * (counted - 1));
  const worth = saved === 0 ? "nothing" : counted >= LARGE ? "much" : "little";
  return { ratio, effectiveVotes: n + saved, saved, worth, words: sentenceFor(worth, saved, n, isShown) };
}

function sentenceFor(worth: VotesSaved["worth"], saved: number, n: number, isShown: boolean): string {
  if (!isShown) return "This judge adds almost nothing: its verdicts do not follow how people vote beyond chance.";
  if (worth === "nothing") {
    return "This judge adds almost nothing to these votes: it follows them too loosely, or has judged too few other prompts.";
  }
  const amount = `about ${saved === 1 ? "one more vote" : `${saved} more votes`} beside the ${n} given`;
  return worth === "little" ? `This judge adds a little: ${amount}.` : `This judge stands for ${amount}.`;
}
