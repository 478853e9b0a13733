import { expect, test } from "vitest";
import { messageOf } from "./upload-file";

test("the server's own words are shown, anything else gets a sentence of ours", () => {
  expect(messageOf({ error: { message: "Too large." } })).toBe("Too large.");
  for (const answer of [null, "x", {}, { error: null }, { error: { message: 1 } }]) {
    expect(messageOf(answer)).toContain("Try again");
  }
});
