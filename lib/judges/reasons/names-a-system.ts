import { foldText } from "@/lib/responses/fold-text";
import { namePattern, type OwnNames } from "@/lib/responses/name-pattern";

/**
 * Finds reasons that give a system or a judge away. Judges write "the answer by GPT-4" where a response would write "I am GPT-4", so every name counts
 * wherever it stands, and names of two meanings too: a reason that is left out is counted, one that tells is a leak.
 */
export function systemNamer(own: OwnNames): (reason: string) => boolean {
  const names = namePattern(own);
  const literal = own.names
    .map((name) => foldText(name).folded.trim())
    .filter((name) => name.length >= 4 && !everyday.test(name));
  return (reason) => {
    const { folded } = foldText(reason);
    if (literal.some((name) => standsIn(folded, name))) return true;
    for (const { what, sure } of names.find(folded)) {
      if (what === "own" || what === "word" || sure === "clear" || (what === "model" && sure === "thing")) return true;
    }
    return false;
  };
}

/** Systems so called cannot be told from the words that every judge uses. */
const everyday = /^(?:first|second|response|answer|assistant|model|output|better|human|reference|system|base|tuned)$/;

function standsIn(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    const [before, after] = [folded[at - 1] ?? " ", folded[at + name.length] ?? " "];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
