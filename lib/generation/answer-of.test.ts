import { expect, test } from "vitest";
import { answerOf } from "./answer-of";

const reply = "First.\n```\n\n# Query:\n```\nAnother?";

test("a reply to a frame is cut at the answer's end, a chat's is the answer as it is", () => {
  expect(answerOf("urial", reply, "Why?")).toBe("First.");
  expect(answerOf("chat", reply, "Why?")).toBe(reply);
});
