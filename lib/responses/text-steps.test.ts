import fc from "fast-check";
import { expect, test } from "vitest";
import { leakFinder } from "./identity-leaks";
import { CleanUpRule, MaskedStrength, TextRules } from "./schema";
import { shownText } from "./shown-text";
import { textSteps } from "./text-steps";

const find = leakFinder({ names: [], words: [] });
const rules = fc
  .record({ cleanUp: fc.subarray([...CleanUpRule.options]), mask: fc.subarray([...MaskedStrength.options]) })
  .map((some) => TextRules.parse(some));
const raw = fc
  .array(
    fc.constantFrom(
      "I'm Claude, an AI made by Anthropic. ",
      "Paris.",
      "  ",
      "\n\n\n",
      "</s>",
      "\n\nHuman: And?\n\nAI: No.",
    ),
    { maxLength: 6 },
  )
  .map((parts) => ({ id: "1", text: parts.join(""), prompt: "" }));

test("steps are a chain from what was shown to what is wanted, and none is empty", () => {
  fc.assert(
    fc.property(raw, rules, rules, (response, previous, wanted) => {
      const [from, to] = [shownText(response, previous, find), shownText(response, wanted, find)];
      const steps = textSteps(from.shown, from, to, wanted);
      let shown = from.shown;
      for (const { before, after } of steps) {
        expect(before).toBe(shown);
        expect(after).not.toBe(before);
        shown = after;
      }
      expect(shown).toBe(to.shown);
    }),
  );
});

test("there and back is the raw text to the byte", () => {
  const none = TextRules.parse({});
  fc.assert(
    fc.property(raw, rules, (response, wanted) => {
      const [from, to] = [shownText(response, none, find), shownText(response, wanted, find)];
      expect(from.shown).toBe(response.text);
      expect(textSteps(to.shown, to, from, none).at(-1)?.after ?? to.shown).toBe(response.text);
    }),
  );
});

test("a response left as written keeps its names, and is cleaned up like all others", () => {
  const response = { id: "7", text: " I'm Claude, an AI.\n\n", prompt: "" };
  const wanted = TextRules.parse({ cleanUp: ["white_space"], mask: ["certain"], asWritten: ["7"] });
  expect(shownText(response, wanted, find).shown).toBe("I'm Claude, an AI.");
});

test("masking, unmasking and cleaning up are called what they are", () => {
  const response = { id: "1", text: " I'm Claude, an AI.", prompt: "" };
  const of = (some: object) => TextRules.parse(some);
  const kinds = (one: TextRules, other: TextRules) => {
    const [from, to] = [shownText(response, one, find), shownText(response, other, find)];
    return textSteps(from.shown, from, to, other).map(({ kind }) => kind);
  };
  expect(kinds(of({}), of({ mask: ["certain"] }))).toEqual(["mask"]);
  expect(kinds(of({ mask: ["certain"] }), of({}))).toEqual(["unmask"]);
  expect(kinds(of({}), of({ cleanUp: ["white_space"] }))).toEqual(["clean_up"]);
  expect(kinds(of({}), of({ cleanUp: ["white_space"], mask: ["certain"] }))).toEqual(["clean_up", "mask"]);
  expect(kinds(of({ cleanUp: ["white_space"], mask: ["certain"] }), of({}))).toEqual(["unmask", "clean_up"]);
});
