import { expect, test } from "vitest";
import { remarkWords } from "./remark-words";

const SPACE = "\u00a0";

test("what stands out is said in plain words", () => {
  expect(remarkWords({ kind: "side_run", side: "left", longest: 9 })).toBe("chose the left side 9 times in a row");
  expect(remarkWords({ kind: "one_side", side: "right", share: 0.82 })).toBe(
    `chose the right side in 82${SPACE}% of preferences`,
  );
  expect(remarkWords({ kind: "one_answer", answer: "both_bad", votes: 12 })).toBe("answered “both bad” all 12 times");
  expect(remarkWords({ kind: "fast", seconds: 2, others: 14 })).toBe(`takes 2${SPACE}s a vote, the others 14${SPACE}s`);
  expect(remarkWords({ kind: "no_better_than_chance", accuracy: 0.31 })).toBe(
    `estimated accuracy of 31${SPACE}% is no better than chance`,
  );
});

test("change is said with both halves", () => {
  const drift = { kind: "drift", firstHalf: 0.1, secondHalf: 0.4 } as const;
  const halves = `10${SPACE}% in the first half, 40${SPACE}% in the second`;
  expect(remarkWords({ ...drift, figure: "tieRate" })).toBe(`answered “tie” more often over time: ${halves}`);
  expect(remarkWords({ ...drift, figure: "leftRate" })).toBe(`chose the left side more often over time: ${halves}`);
  expect(remarkWords({ ...drift, figure: "agreement" })).toBe(`agreed with the others more often over time: ${halves}`);
  expect(remarkWords({ kind: "drift", figure: "logSeconds", firstHalf: 20, secondHalf: 4 })).toBe(
    `became faster: typically 20${SPACE}s in the first half, 4${SPACE}s in the second`,
  );
});
