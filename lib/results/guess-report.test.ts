import fc from "fast-check";
import { expect, test } from "vitest";
import { findingWords, guessFinding } from "./guess-finding";
import { type Guess, guessReport } from "./guess-report";

const systems = ["larch-7b", "spruce-7b", "maple-70b"].map((name) => ({ name, method: "other", generator: null }));
let made = 0;
const guess = (text: string, fields: Partial<Guess> = {}): Guess => ({
  id: `${++made}`,
  shown: 0,
  other: 1,
  text,
  annotator: "Edda",
  annotatorId: "1",
  prompt: 1,
  comparison: `${made}`,
  voted: true,
  ...fields,
});
const scope = { votes: 40, level: 0.95 };

test("without guesses there is one sentence and no number", () => {
  const report = guessReport([], systems, scope);
  expect(findingWords[guessFinding(report)]).toBe("No annotator said they recognised a system.");
  expect(report.rightShare).toEqual({ ok: false, reason: "no_judgments", n: 0 });
  expect(report.voteShare).toMatchObject({ ok: true, value: 0, n: 40 });
});

test("right and wrong are shares of the guesses that name one of the two; the others are told apart", () => {
  const texts = ["larch", "spruce", "Larch 7b!", "GPT-4", "no idea", "maple", "larch"];
  const report = guessReport(
    texts.map((text) => guess(text)),
    systems,
    scope,
  );
  expect(report.comparisons).toEqual({ right: 3, wrong: 1, neither: 2, unclear: 1 });
  expect(report.rightShare).toMatchObject({ ok: true, value: 0.75, n: 4 });
  // Wilson's interval for 3 of 4, as in Newcombe (1998).
  expect(report.interval).toMatchObject({
    ok: true,
    value: { low: expect.closeTo(0.3006, 4), high: expect.closeTo(0.9544, 4) },
  });
  expect(guessFinding(report)).toBe("as_chance");
});

test("both responses of a comparison count once, and not at all when they contradict each other", () => {
  const left = { comparison: "7" };
  const right = { comparison: "7", shown: 1, other: 0 };
  const of = (one: string, two: string) =>
    guessReport([guess(one, left), guess(two, right)], systems, scope).comparisons;
  expect(of("larch", "spruce")).toMatchObject({ right: 1, wrong: 0 });
  expect(of("spruce", "larch")).toMatchObject({ right: 0, wrong: 1 });
  expect(of("larch", "larch")).toEqual({ right: 0, wrong: 0, neither: 0, unclear: 1 });
  expect(of("larch", "dunno")).toMatchObject({ right: 1, unclear: 0 });
});

test("a comparison counts again for another annotator, and only votes count as votes", () => {
  const same = { comparison: "7" };
  const guesses = [guess("larch", same), guess("larch", { ...same, annotatorId: "2", voted: false })];
  const report = guessReport(guesses, systems, scope);
  expect(report).toMatchObject({ annotators: 2, votesWithGuess: 1, comparisons: { right: 2 } });
  expect(report.voteShare).toMatchObject({ value: 1 / 40 });
});

test("many right guesses are more than chance, many wrong ones less, and no finding comes without its words", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(3), (right, wrong, vague) => {
      const texts = [...Array(right).fill("larch"), ...Array(wrong).fill("spruce"), ...Array(vague).fill("?")];
      const report = guessReport(
        texts.map((text) => guess(text)),
        systems,
        scope,
      );
      const finding = guessFinding(report);
      if (finding === "above_chance") expect(right).toBeGreaterThan(wrong);
      if (finding === "below_chance") expect(wrong).toBeGreaterThan(right);
      if (right === wrong) expect(["none", "nothing_known", "as_chance"]).toContain(finding);
      expect(findingWords[finding]).toMatch(/\.$/);
    }),
  );
  const all = (text: string) =>
    guessFinding(
      guessReport(
        Array.from({ length: 12 }, () => guess(text)),
        systems,
        scope,
      ),
    );
  expect([all("larch"), all("spruce"), all("?")]).toEqual(["above_chance", "below_chance", "nothing_known"]);
});
