import { expect, test } from "vitest";
import { conversationOf, type Part } from "./conversation";

const turns: Part<string>[] = [
  { part: "user", place: 0, text: "ask one" },
  { part: "user", place: 1, text: "ask two" },
  { part: "user", place: 2, text: "ask three" },
];
const answers = (side: "a" | "b", ...places: number[]): Part<string>[] =>
  places.map((place) => ({ part: side, place, text: `${side}${place}` }));

test("one turn: the prompt, then an answer a side", () => {
  expect(conversationOf([turns[0]!, ...answers("a", 0), ...answers("b", 0)], null)).toEqual({
    prompt: [{ role: "user", text: "ask one" }],
    reference: null,
    followUps: [],
    judged: null,
    a: ["a0"],
    b: ["b0"],
  });
});

test("a conversation judged as a whole shows every turn that both answered", () => {
  const whole = conversationOf([...answers("b", 1, 0, 2), ...turns, ...answers("a", 0, 1)], null);
  expect(whole).toMatchObject({ judged: null, followUps: ["ask two"], a: ["a0", "a1"], b: ["b0", "b1"] });
});

test("a judged turn ends the conversation, and comes last", () => {
  const upTo = conversationOf([...turns, ...answers("a", 0, 1, 2), ...answers("b", 0, 1, 2)], 1);
  expect(upTo).toMatchObject({ judged: 1, followUps: ["ask two"], a: ["a0", "a1"], b: ["b0", "b1"] });
});

test("a history that both systems were given stands in the prompt, up to the turn they answer", () => {
  const history: Part<string>[] = [
    { part: "system", place: 0, text: "be brief" },
    { part: "user", place: 1, text: "ask one" },
    { part: "assistant", place: 2, text: "given" },
    { part: "user", place: 3, text: "ask two" },
  ];
  const answered = conversationOf([...history, ...answers("a", 1), ...answers("b", 1)], null);
  expect(answered?.prompt.map(({ text }) => text)).toEqual(["be brief", "ask one", "given", "ask two"]);
  expect(answered).toMatchObject({ followUps: [], a: ["a1"], b: ["b1"] });
});

test("no turn in common, or not the judged one, is no comparison", () => {
  expect(conversationOf([...turns, ...answers("a", 0), ...answers("b", 1)], null)).toBeNull();
  expect(conversationOf([...turns, ...answers("a", 0, 1), ...answers("b", 0)], 1)).toBeNull();
});

test("sides swapped give the mirror image", () => {
  const parts = [...turns, ...answers("a", 0, 1), ...answers("b", 0, 1)];
  const swapped = parts.map((each) =>
    each.part === "a" ? { ...each, part: "b" as const } : each.part === "b" ? { ...each, part: "a" as const } : each,
  );
  const [one, other] = [conversationOf(parts, null), conversationOf(swapped, null)];
  expect([other?.a, other?.b]).toEqual([one?.b, one?.a]);
});
