import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { speaksOfPlaces, turnPositionWords } from "./turn-position-words";

test.each([
  ["The first response is shorter.", "The left response is shorter."],
  ["Response 1 is right, while Response 2 is not.", "The left response is right, while the right response is not."],
  [
    "I prefer response B: it says more than Assistant A.",
    "I prefer the right response: it says more than the left assistant.",
  ],
  [
    "**Response 1** says why. Response 2's tone is dry.",
    "**The left response** says why. The right response's tone is dry.",
  ],
  ["Responses 1 and 2 agree.", "The left and the right response agree."],
  ["Both the first and the second answer are fine.", "Both the left and the right answer are fine."],
  ["The second one names no source; the first one does.", "The right one names no source; the left one does."],
  ["Output (a) and output (b) differ.", "The left output and the right output differ."],
  ["第一个回答更清楚，回答2太长。", "左边的回答更清楚，右边的回答太长。"],
])("%s", (reason, turned) => {
  expect(turnPositionWords(reason, "left")).toEqual({ text: turned, turned: true });
});

describe("what could mean something else stays as it was written, all of it", () => {
  test.each([
    "First, it says why. Second, it is short.",
    "Response 1 gives the answer B, which is right.",
    "Response 2 chooses option 1.",
    "A is better than B.",
    "The first is better.",
    "It offers a second answer.",
    "Answer 2 is what the question asks for.",
    "第一，它更短。",
  ])("%s", (reason) => {
    expect(turnPositionWords(reason, "right")).toEqual({ text: reason, turned: false });
    expect(speaksOfPlaces(reason)).toBe(true);
  });
});

test("what speaks of no place stays, and needs no more words", () => {
  for (const reason of [
    "Both give 42.",
    "A longer text, not a better one.",
    "Its first sentence answers the question.",
    "",
  ])
    expect(turnPositionWords(reason, "left")).toEqual({ text: reason, turned: true });
});

test("seen from the other side left is right, and any text is taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (noise) => {
      const reason = `${noise}\nResponse 1 is better than the second response.`;
      const [one, other] = [turnPositionWords(reason, "left"), turnPositionWords(reason, "right")];
      expect(one.turned).toBe(other.turned);
      if (!one.turned) expect([one.text, other.text]).toEqual([reason, reason]);
      else expect(one.text).toMatch(/[Tt]he left response is better than the right response\.$/);
    }),
  );
});
