import { expect, test } from "vitest";
import { votesSaved } from "./votes-saved";

test("a ratio of 1.2 on 500 votes saves 100", () => {
  expect(votesSaved(500, 1.2, true)).toMatchObject({ saved: 100, effectiveVotes: 600, worth: "little" });
  expect(votesSaved(500, 1.2, true).words).toBe("This judge adds a little: about 100 more votes beside the 500 given.");
});

test("half as many again, or more, is much", () => {
  expect(votesSaved(10, 1.5, true)).toMatchObject({ saved: 5, worth: "much" });
  expect(votesSaved(2, 1.5, true).words).toBe("This judge stands for about one more vote beside the 2 given.");
});

test("less than 5 %, or no more than chance, is nothing and is called so", () => {
  expect(votesSaved(500, 1.04, true)).toMatchObject({ saved: 0, effectiveVotes: 500, worth: "nothing" });
  expect(votesSaved(500, 0.9, true)).toMatchObject({ ratio: 0.9, saved: 0, worth: "nothing" });
  expect(votesSaved(500, 1.8, false)).toMatchObject({ ratio: 1.8, saved: 0, worth: "nothing" });
  expect(votesSaved(500, 1.8, false).words).toMatch(/beyond chance/);
});
