import fc from "fast-check";
import { expect, test } from "vitest";
import { rubricPoints, rubricReplies } from "./fixture-replies";
import { parseScores } from "./parse-scores";

test.each(rubricReplies)("reads $what", ({ reply, scores }) => {
  const read = parseScores(reply, rubricPoints);
  expect(Object.fromEntries([...read].map(([key, each]) => [key, each?.score ?? null]))).toEqual(scores);
});

test("reasons come with the scores", () => {
  const read = parseScores('{"helpfulness": {"reason": "It does.", "score": 5}, "clarity": 4}', rubricPoints);
  expect([read.get("helpfulness")?.reason, read.get("clarity")?.reason]).toEqual(["It does.", null]);
});

test("whatever the text, every point has an answer and none is outside 1 to 5", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    '"',
    ":",
    ",",
    "[",
    "]",
    "helpfulness",
    "Clarity: ",
    "score",
    "7",
    "3",
    "\n",
    "```",
    "N/A",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      const read = parseScores(parts.join(""), rubricPoints);
      expect([...read.keys()]).toEqual(rubricPoints.map(({ key }) => key));
      for (const each of read.values()) if (each) expect(each.score >= 1 && each.score <= 5).toBe(true);
    }),
  );
});

test("scores written as asked are read back", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (reason, one, other) => {
      const reply = JSON.stringify({ helpfulness: { reason, score: one }, clarity: { reason, score: other } });
      const read = parseScores(reply, rubricPoints);
      expect([read.get("helpfulness")?.score, read.get("clarity")?.score]).toEqual([one, other]);
    }),
  );
});
