import fc from "fast-check";
import { expect, test } from "vitest";
import type { VoteInput } from "./schema";
import { contentOf, shownOf } from "./vote-content";

const mirrored = { left: "right", right: "left", tie: "tie", both_bad: "both_bad" } as const;

/** The same answer as somebody gives it who sees the responses the other way round. */
function mirror(input: VoteInput): VoteInput {
  const aspects = Object.entries(input.aspects).map(([key, choice]) => [key, mirrored[choice]] as const);
  const highlights = input.highlights.map((passage) => ({ ...passage, side: mirrored[passage.side] }));
  return { ...input, choice: mirrored[input.choice], aspects: Object.fromEntries(aspects), highlights };
}

const side = fc.constantFrom("left" as const, "right" as const);
const choice = fc.constantFrom("left" as const, "tie" as const, "right" as const);
const strength = fc.constantFrom(1, 2, 3);
const input: fc.Arbitrary<VoteInput> = fc.record({
  idempotencyKey: fc.uuid(),
  choice,
  strength: fc.option(strength, { nil: undefined }),
  aspects: fc.dictionary(fc.constantFrom("clarity", "depth"), choice),
  aspectStrengths: fc.dictionary(fc.constantFrom("clarity", "depth"), strength),
  confidence: fc.option(strength, { nil: undefined }),
  rationale: fc.option(fc.string(), { nil: undefined }),
  reasons: fc.array(fc.constantFrom("short", "wrong")),
  highlights: fc.array(
    fc.record({
      side,
      answer: fc.nat(3),
      start: fc.nat(9),
      end: fc.constant(10),
      quote: fc.string({ minLength: 1 }),
      mark: fc.constantFrom("good" as const, "bad" as const),
    }),
  ),
  activeMs: fc.nat(),
  holding: fc.constant([]),
});

test("which side a response was shown on leaves no trace in what a vote says", () => {
  fc.assert(
    fc.property(input, fc.boolean(), (vote, flipped) => {
      expect(contentOf(mirror(vote), !flipped)).toEqual(contentOf(vote, flipped));
    }),
  );
});

test("a reason ticked twice counts once, and an empty rationale is none", () => {
  fc.assert(
    fc.property(input, (vote) => {
      const content = contentOf({ ...vote, rationale: "" }, false);
      expect(new Set(content.reasons).size).toBe(content.reasons.length);
      expect(content.rationale).toBeNull();
    }),
  );
});

test("what was stored is shown again as it was given", () => {
  fc.assert(
    fc.property(input, fc.boolean(), (vote, flipped) => {
      const { choice, aspects, highlights } = vote;
      expect(shownOf(contentOf(vote, flipped), flipped)).toMatchObject({ choice, aspects, highlights });
    }),
  );
});
