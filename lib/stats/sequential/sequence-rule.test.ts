import { expect, test } from "vitest";
import { chooseSequenceRule } from "./sequence-rule";

const rule = (raters: number, prompts: number, n: number) => chooseSequenceRule({ n, raters, prompts });

test("annotators and prompts repeat: asymptotic, by both", () => {
  expect(rule(40, 100, 800)).toMatchObject({
    axis: "both",
    phrase: "asymptotic, clustered by annotator and prompt",
    quantity: "win rate",
    anchor: "asymptotic-confidence-sequence",
  });
});

test("only one axis repeats: asymptotic, by this one", () => {
  expect(rule(30, 300, 300)).toMatchObject({ axis: "annotator", phrase: "asymptotic, clustered by annotator" });
  expect(rule(300, 30, 300)).toMatchObject({ axis: "prompt", phrase: "asymptotic, clustered by prompt" });
});

test("nothing repeats: beta-binomial", () => {
  expect(rule(300, 300, 300)).toEqual({
    axis: null,
    phrase: "beta-binomial on decisive votes",
    why: "No annotator and no prompt has two votes.",
    quantity: "decisive share",
    anchor: "beta-binomial-confidence-sequence",
  });
});

test("fewer than 5 annotators: by prompt where prompts repeat, else beta-binomial, for these annotators", () => {
  expect(rule(4, 100, 300)).toMatchObject({
    axis: "prompt",
    phrase: "asymptotic, clustered by prompt, for these annotators",
    why: "4 annotators cannot stand for others, so the sequence speaks of new prompts only.",
  });
  expect(rule(1, 100, 100)).toMatchObject({
    axis: null,
    phrase: "beta-binomial on decisive votes, for these annotators",
    why: "One annotator cannot stand for others, so the sequence speaks of new prompts only; each has one vote.",
  });
});

test("fewer than 5 prompts: by annotator where annotators repeat, else beta-binomial, for these prompts", () => {
  expect(rule(100, 4, 300)).toMatchObject({
    axis: "annotator",
    phrase: "asymptotic, clustered by annotator, for these prompts",
  });
  expect(rule(100, 1, 100)).toMatchObject({
    axis: null,
    phrase: "beta-binomial on decisive votes, for these prompts",
  });
});

test("fewer than 5 of both: beta-binomial, for these", () => {
  expect(rule(3, 4, 12)).toMatchObject({
    axis: null,
    phrase: "beta-binomial on decisive votes, for these annotators and prompts",
    why: "There are only 3 annotators and 4 prompts, which cannot stand for others.",
  });
});
