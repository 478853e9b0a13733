import fc from "fast-check";
import { expect, test } from "vitest";
import { anyVote } from "./fixtures";
import { preferencePair } from "./preference-pair";

test("the chosen text is the one voted for, and swapping a and b changes nothing", () => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      const swapped = {
        ...vote,
        responseA: vote.responseB,
        responseB: vote.responseA,
        rawResponseA: vote.rawResponseB,
        rawResponseB: vote.rawResponseA,
        outcome: ({ a: "b", b: "a", tie: "tie", both_bad: "both_bad" } as const)[vote.outcome],
      };
      const found = preferencePair(vote);
      expect(preferencePair(swapped)).toEqual(found);
      if (!found.ok) return;
      expect(found.pair.chosen).toBe(vote.outcome === "a" ? vote.responseA : vote.responseB);
      expect(found.pair.chosen_raw).toBe(vote.outcome === "a" ? vote.rawResponseA : vote.rawResponseB);
      expect(found.pair.rejected_raw).toBe(vote.outcome === "a" ? vote.rawResponseB : vote.rawResponseA);
    }),
  );
});

test("ties, both bad, late votes, excluded annotators and items that are not main are no preference", () => {
  const [vote] = fc.sample(anyVote, 1);
  const plain = {
    ...vote,
    kind: "main",
    surplus: false,
    outcome: "a" as const,
    annotator: { ...vote.annotator, excluded: false },
  };
  expect(preferencePair(plain).ok).toBe(true);
  expect(preferencePair({ ...plain, kind: null }).ok).toBe(true);
  expect(preferencePair({ ...plain, outcome: "tie" })).toEqual({ ok: false, reason: "tie" });
  expect(preferencePair({ ...plain, outcome: "both_bad" })).toEqual({ ok: false, reason: "both_bad" });
  expect(preferencePair({ ...plain, surplus: true })).toEqual({ ok: false, reason: "surplus" });
  expect(preferencePair({ ...plain, kind: "gold" })).toEqual({ ok: false, reason: "not_main" });
  expect(preferencePair({ ...plain, annotator: { ...plain.annotator, excluded: true } })).toEqual({
    ok: false,
    reason: "excluded",
  });
});
