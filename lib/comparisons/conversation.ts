export type PromptRole = "system" | "user" | "assistant";

/** A comparison's texts in reading order. `a` and `b` are equally long, and `followUps[i]` is what was asked between answers i and i + 1. */
export type Conversation<Text> = {
  /** What both systems were given before the first answer shown. */
  prompt: { role: PromptRole; text: Text }[];
  reference: Text | null;
  followUps: Text[];
  /** The answer that is judged, by its place in `a` and `b`; null: all of them together. */
  judged: number | null;
  a: Text[];
  b: Text[];
};

/** `place` of a response is the user turn it answers, from 0; that of a turn is its place among the prompt's turns. */
export type Part<Text> = { part: PromptRole | "reference" | "a" | "b"; place: number; text: Text };

/**
 * Puts a prompt's turns and two systems' answers into reading order: turns that both answered, up to the one judged (`turn`; null
 * for all). Null where the systems have no turn in common, or not the judged one.
 */
export function conversationOf<Text>(parts: Part<Text>[], turn: number | null): Conversation<Text> | null {
  const sorted = [...parts].sort((one, other) => one.place - other.place);
  const answers = (side: "a" | "b") =>
    new Map(sorted.filter(({ part }) => part === side).map((each) => [each.place, each.text]));
  const [a, b] = [answers("a"), answers("b")];
  const both = [...a.keys()].filter((place) => b.has(place) && (turn === null || place <= turn));
  const [first] = both;
  if (first === undefined || (turn !== null && both.at(-1) !== turn)) return null;
  const turns = sorted.flatMap(({ part, text }) => (isRole(part) ? [{ role: part, text }] : []));
  // Where in the prompt's turns each user turn stands.
  const asked = turns.flatMap(({ role }, at) => (role === "user" ? [at] : []));
  return {
    prompt: turns.slice(0, (asked[first] ?? turns.length - 1) + 1),
    reference: sorted.find(({ part }) => part === "reference")?.text ?? null,
    followUps: both.slice(1).flatMap((place) => turns[asked[place]]?.text ?? []),
    judged: turn === null ? null : both.length - 1,
    a: both.flatMap((place) => a.get(place) ?? []),
    b: both.flatMap((place) => b.get(place) ?? []),
  };
}

function isRole(part: string): part is PromptRole {
  return part === "system" || part === "user" || part === "assistant";
}
