import fc from "fast-check";
import { expect, test } from "vitest";
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
  expect(report.finding).toBe("No annotator said they recognised a system.");
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
  expect(report.finding).toMatch(/^Chance alone/);
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

test("the finding says more than chance only where more are right, less only where fewer are, and both where it is clear", () => {
  const finding = (right: number, wrong: number, vague = 0) => {
    const texts = [...Array(right).fill("larch"), ...Array(wrong).fill("spruce"), ...Array(vague).fill("?")];
    return guessReport(
      texts.map((text) => guess(text)),
      systems,
      scope,
    ).finding;
  };
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(3), (right, wrong, vague) => {
      const said = finding(right, wrong, vague);
      expect(said).toMatch(/^[A-Z].*\.$/);
      if (said.startsWith("That is more")) expect(right).toBeGreaterThan(wrong);
      if (said.startsWith("That is less")) expect(wrong).toBeGreaterThan(right);
      expect(said.startsWith("None of")).toBe(right + wrong === 0 && vague > 0);
    }),
  );
  expect(finding(12, 0)).toMatch(/^That is more/);
  expect(finding(0, 12)).toMatch(/^That is less/);
  expect(finding(6, 6)).toMatch(/^Chance alone/);
});
