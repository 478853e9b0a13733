import { randomInt } from "node:crypto";
import { type ProtocolInput, ProtocolSettings, type StudyTitles } from "./schema";

/** What a new study's form begins with. The seed is new each time, so that studies do not all draw the same prompts. */
export function defaultProtocol(): StudyTitles & ProtocolInput {
  return {
    title: "",
    publicTitle: "Which response is better?",
    question: "Which response is better overall?",
    guidelines: "",
    votesPerComparison: 3,
    pairs: null,
    sampleSize: null,
    seed: String(randomInt(1_000_000)),
    aspects: [],
    rationale: "optional",
    bothBad: false,
    scale: "win_tie_lose",
    reasons: [],
    breakAfter: null,
    settings: ProtocolSettings.parse({}),
  };
}
