import { annotatorError } from "@/lib/annotator-error";
import type { Said } from "@/lib/errors";
import { stepsOf } from "@/lib/studies/scale";
import type { Demand, RationalePolicy, Scale } from "@/lib/studies/schema";
import { lacksRationale } from "./rationale";
import type { Choice, VoteInput } from "./schema";

/** What a protocol offers and asks for. */
export type VoteRules = {
  scale: Scale;
  bothBad: boolean;
  aspects: { key: string }[];
  confidence: Demand;
  rationale: RationalePolicy;
  minRationale: number;
  reasons: { key: string }[];
  highlights: boolean;
};

/** Throws what the annotator has to mend; a vote that passes says everything the protocol asks and nothing else. */
export function checkVote(input: VoteInput, rules: VoteRules): void {
  checkChoice(input, rules);
  checkAspects(input, rules);
  checkConfidence(input, rules);
  checkWhy(input, rules);
}

function refuse(key: Said["key"], fields: Record<string, string> = {}): never {
  throw annotatorError("invalid", key, { fields });
}

function checkChoice({ choice, strength }: VoteInput, { bothBad, scale }: VoteRules): void {
  if (choice === "both_bad" && !bothBad) refuse("bothBadNotOffered", { choice: "Choose left, tie or right." });
  checkStrength("strength", choice, strength, scale);
}

function checkStrength(field: string, choice: Choice, strength: number | undefined, scale: Scale): void {
  const sided = choice === "left" || choice === "right";
  const steps = stepsOf[scale];
  if (strength === undefined) {
    if (sided && steps > 1) refuse("sayHowMuch", { [field]: "Say how much better it is." });
  } else if (steps === 1) refuse("notGraded", { [field]: "Not asked." });
  else if (!sided) refuse("tieHasNoStrength", { [field]: "Only with left or right." });
  else if (strength > steps) refuse("noSuchStep", { [field]: "Too strong." });
}

function checkAspects({ aspects, aspectStrengths }: VoteInput, rules: VoteRules): void {
  const asked = new Set(rules.aspects.map((aspect) => aspect.key));
  const missing = [...asked].filter((key) => !Object.hasOwn(aspects, key));
  if (missing.length > 0)
    refuse("answerEveryAspect", Object.fromEntries(missing.map((key) => [`aspects.${key}`, "Not answered."])));
  if ([...Object.keys(aspects), ...Object.keys(aspectStrengths)].some((key) => !asked.has(key)))
    refuse("aspectNotAsked");
  for (const key of asked) checkStrength(`aspectStrengths.${key}`, aspects[key]!, aspectStrengths[key], rules.scale);
}

function checkConfidence({ confidence }: VoteInput, rules: VoteRules): void {
  if (rules.confidence === "off" && confidence !== undefined)
    refuse("confidenceNotAsked", { confidence: "Not asked." });
  if (rules.confidence === "required" && confidence === undefined)
    refuse("sayHowSure", { confidence: "Say how sure you are." });
}

function checkWhy(input: VoteInput, rules: VoteRules): void {
  if (rules.rationale === "off" && input.rationale) refuse("rationaleNotAsked");
  const offered = new Set(rules.reasons.map((reason) => reason.key));
  if (input.reasons.some((key) => !offered.has(key))) refuse("reasonNotOffered", { reasons: "Not offered." });
  if (input.highlights.length > 0 && !rules.highlights) refuse("passagesNotAsked", { highlights: "Not asked." });
  if (!lacksRationale(input, rules)) return;
  const short = rules.minRationale > 0 && input.rationale;
  refuse(short ? "rationaleShort" : "sayWhy", { rationale: short ? "Too short." : "Not written." });
}
