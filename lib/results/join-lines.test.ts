import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { joinLines } from "./join-lines";

test("lines that only a margin ended are joined", () => {
  expect(joinLines("An interval is then too\nnarrow.\n\nNext")).toBe("An interval is then too narrow.\n\nNext");
  expect(joinLines("- *Elo:* another order gives other\n  ratings\n- Next")).toBe(
    "- *Elo:* another order gives other ratings\n- Next",
  );
});

test("tables, lists, paragraphs and references keep their lines", () => {
  const kept = "| a | b |\n|---|---|\n| 1 | 2 |\n\nList:\n- one\n- two\n1. three\n\nHolm (1979).\nHommel (1988).";
  expect(joinLines(kept)).toBe(kept);
});

test("joining changes nothing but line ends and spaces", () => {
  const text = readFileSync("docs/methods.md", "utf8");
  const words = (markdown: string) => markdown.split(/\s+/);
  expect(words(joinLines(text))).toEqual(words(text));
});
