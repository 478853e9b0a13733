import { expect, test } from "vitest";
import { chooseIntervalRule } from "./interval-rule";

const rule = (raters: number, prompts: number, n: number, uniform = false) =>
  chooseIntervalRule({ n, raters, prompts, uniform });

test("many annotators and prompts with repeated votes: clustered by both", () => {
  expect(rule(40, 100, 800)).toMatchObject({
    axis: "both",
    phrase: "clustered by annotator and prompt",
    anchor: "two-way-clustered-interval",
  });
});

test("5 to 19 clusters on an axis: wild bootstrap, with the number in the reason", () => {
  expect(rule(5, 100, 300)).toMatchObject({ axis: "both", anchor: "wild-cluster-bootstrap" });
  expect(rule(19, 100, 300).why).toContain("19 clusters are too few");
  expect(rule(20, 20, 300).anchor).toBe("two-way-clustered-interval");
  expect(rule(40, 12, 300).anchor).toBe("wild-cluster-bootstrap");
});

test("fewer than 5 annotators: clustered by prompt, for these annotators", () => {
  expect(rule(3, 100, 300)).toMatchObject({ axis: "prompt", phrase: "clustered by prompt, for these annotators" });
  expect(rule(4, 10, 40)).toMatchObject({ axis: "prompt", anchor: "wild-cluster-bootstrap" });
});

test("a single annotator: clustered by prompt, or independent votes where prompts are few", () => {
  expect(rule(1, 100, 100)).toMatchObject({ axis: "prompt", anchor: "one-way-clustered-interval" });
  expect(rule(1, 12, 12)).toMatchObject({ axis: null, phrase: "votes taken as independent, for these annotators" });
  expect(rule(1, 15, 20)).toMatchObject({ axis: "prompt", anchor: "wild-cluster-bootstrap" });
});

test("one vote per prompt: clustered by annotator", () => {
  expect(rule(30, 300, 300)).toMatchObject({ axis: "annotator", phrase: "clustered by annotator" });
  expect(rule(8, 300, 300)).toMatchObject({ axis: "annotator", anchor: "wild-cluster-bootstrap" });
});

test("one vote per annotator: clustered by prompt; nothing repeated: independent", () => {
  expect(rule(300, 30, 300)).toMatchObject({ axis: "prompt", anchor: "one-way-clustered-interval" });
  expect(rule(300, 300, 300)).toMatchObject({ axis: null, phrase: "votes taken as independent" });
});

test("fewer than 5 prompts: clustered by annotator, for these prompts", () => {
  expect(rule(30, 3, 90)).toMatchObject({ axis: "annotator", phrase: "clustered by annotator, for these prompts" });
});

test("fewer than 20 votes: independent, whatever the clusters", () => {
  expect(rule(6, 8, 19)).toMatchObject({ axis: null, why: "19 votes cannot show how votes cluster." });
  expect(rule(6, 8, 20).axis).toBe("both");
});

test("too few of both, or votes that are all the same: independent", () => {
  expect(rule(4, 4, 40)).toMatchObject({ axis: null, anchor: "tango-interval" });
  expect(rule(40, 100, 800, true)).toMatchObject({ axis: null, anchor: "tango-interval" });
});
