import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Highlight, mostVoteBytes, VoteInput } from "./schema";

test("the longest vote in any script is not too large to be sent", () => {
  // What JSON writes with six signs.
  const long = (length: number) => "\u0001".repeat(length);
  const passage: Highlight = {
    side: "right",
    answer: 1_000,
    start: 1,
    end: Number.MAX_SAFE_INTEGER,
    quote: long(2_000),
    mark: "good",
  };
  const keys = Array.from({ length: 20 }, (_, n) => `${n}`.padStart(40, "k"));
  const vote = VoteInput.parse({
    idempotencyKey: randomUUID(),
    choice: "left",
    aspects: Object.fromEntries(keys.map((key) => [key, "right"])),
    aspectStrengths: Object.fromEntries(keys.map((key) => [key, 3])),
    rationale: `x${long(9_998)}x`,
    reasons: keys,
    highlights: Array(50).fill(passage),
    activeMs: 1,
    holding: Array.from({ length: 4 }, () => randomUUID()),
  });
  expect(Buffer.byteLength(JSON.stringify(vote))).toBeLessThan(mostVoteBytes);
});
