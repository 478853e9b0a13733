import type { LeftOutJudgment } from "@/lib/exchange/batch/schema";
import type { Judgment } from "@/lib/exchange/import/judgment";
import { type PromptKey, promptKey } from "./prompt-key";
import { answerDigest, type IndexedAnswer, type IndexedPrompt, type StudyIndex } from "./study-index";

/** Why a judgment finds no place. */
export type UnplacedReason = Exclude<LeftOutJudgment, "again" | "no_pair">;

/** A judgment's responses without their texts. */
export interface Described {
  prompt: PromptKey | null;
  sourceId?: string;
  sides: { system?: string; text?: string }[];
}

export type FoundPlace =
  | { kind: "pair"; prompt: bigint; a: bigint; b: bigint; swapped: boolean; turn: number | null }
  | { kind: "response"; response: bigint; aspect: bigint | null };

export function describe({ prompt, sourceId, sides }: Judgment): Described {
  return {
    prompt: prompt === undefined ? null : promptKey(prompt),
    ...(sourceId !== undefined && { sourceId }),
    sides: sides.map(({ system, response }) => ({
      ...(system !== undefined && { system }),
      ...(response !== undefined && { text: answerDigest(response) }),
    })),
  };
}

/** Where in a study a judgment may belong: the prompts that hold the responses as they were judged, or why there is none. */
export function placesOf(index: StudyIndex, judgment: Judgment, described: Described): FoundPlace[] | UnplacedReason {
  const found = index.find(described.prompt, described.sourceId);
  if (found.length === 0) return "no_prompt";
  let reason: UnplacedReason = "no_system";
  const places: FoundPlace[] = [];
  // Of prompts with the same text, the one of the same id, where ids are the study's.
  const named = found.filter(({ sourceId }) => sourceId !== null && sourceId === described.sourceId);
  for (const prompt of named.length > 0 ? named : found) {
    const turns = judgedTurns(index, prompt, described, judgment.turn);
    const place =
      typeof turns === "string"
        ? turns
        : judgment.answer.kind === "score"
          ? scored(index, judgment.answer.aspect, turns.answers[0])
          : paired(prompt, turns.systems, turns.turn);
    if (typeof place !== "string") places.push(place);
    else if (RANK.indexOf(place) > RANK.indexOf(reason)) reason = place;
  }
  return places.length > 0 ? places : reason;
}

/** The nearer a miss, the later. */
const RANK: UnplacedReason[] = ["no_system", "no_response", "other_response", "no_aspect"];

/** The systems that gave the judged responses, and the turn: null where they have one turn in common, or the whole was judged. */
function judgedTurns(index: StudyIndex, prompt: IndexedPrompt, { sides }: Described, turn: number | undefined) {
  const systems: bigint[] = [];
  for (const { system, text } of sides) {
    const id = system === undefined ? systemThatSaid(prompt, text) : index.system(system);
    if (id === undefined) return "no_system";
    systems.push(id);
  }
  const answered = systems.map((system) => prompt.answers.get(system) ?? new Map<number, IndexedAnswer>());
  const common = [...(answered[0]?.keys() ?? [])].filter((at) => answered.every((answers) => answers.has(at)));
  if (common.length === 0 || (turn !== undefined && common.length > 1 && !common.includes(turn))) return "no_response";
  const judged = common.length === 1 ? common[0] : turn;
  const answers = answered.flatMap((all) => all.get(judged ?? common[common.length - 1]) ?? []);
  if (sides.some(({ text }, side) => text !== undefined && answers[side]?.text !== text)) return "other_response";
  return { systems, answers, turn: common.length === 1 || judged === undefined ? null : judged };
}

function systemThatSaid({ answers }: IndexedPrompt, text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined;
  for (const [system, turns] of answers) for (const answer of turns.values()) if (answer.text === text) return system;
  return undefined;
}

function scored(index: StudyIndex, aspect: string | null, answer: IndexedAnswer): FoundPlace | "no_aspect" {
  const id = aspect === null ? null : index.aspects.get(aspect);
  if (id === undefined) return "no_aspect";
  return { kind: "response", response: answer.response, aspect: id };
}

function paired(prompt: IndexedPrompt, [first, second]: bigint[], turn: number | null): FoundPlace | "no_system" {
  if (first === undefined || second === undefined || first === second) return "no_system";
  const swapped = first > second;
  const [a, b] = swapped ? [second, first] : [first, second];
  return { kind: "pair", prompt: prompt.id, a, b, swapped, turn };
}
