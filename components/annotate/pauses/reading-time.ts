import type { BlindComparison } from "@/lib/assignments/schema";
import type { MinimumReading } from "@/lib/studies/schema";
import { countCharacters } from "@/lib/votes/count-characters";

type Texts = Pick<BlindComparison, "left" | "right" | "judged">;

/** Active milliseconds that must pass before this pair may be voted on. Of a conversation with one judged answer only that one counts. */
export function neededMs(rule: MinimumReading | null, { left, right, judged }: Texts): number {
  if (rule === null) return 0;
  const most = rule.atMostSeconds * 1000;
  const enough = Math.ceil(most / rule.secondsPer1000);
  let characters = 0;
  for (const answers of [left, right]) {
    for (const { plain } of judged === null ? answers : answers.slice(judged, judged + 1)) {
      characters += countCharacters(plain, enough - characters);
      if (characters >= enough) return most;
    }
  }
  return Math.ceil(characters * rule.secondsPer1000);
}
