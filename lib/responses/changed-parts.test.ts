import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "@/lib/cpu-ms";
import { changedParts } from "./changed-parts";

const words = fc
  .array(fc.constantFrom("a", "bee ", "sea\n", "深 ", "👩‍👩‍👧", " "), { maxLength: 12 })
  .map((parts) => parts.join(""));

test("short texts can be put together again from the parts, both of them", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = changedParts(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect(without("new")).toBe(before);
      expect(without("gone")).toBe(after);
    }),
  );
});

test("what stays is cut short, what changes is whole", () => {
  const long = "word ".repeat(500);
  const parts = changedParts(`${long}I am Claude.${long}`, `${long}I am an AI assistant.${long}`);
  expect(parts.map(({ kind }) => kind)).toEqual(["same", "gone", "new", "same"]);
  expect(parts[1]?.text).toBe("Claude");
  expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThan(200);
});

test("a megabyte that goes is not compared word by word", () => {
  const spent = cpuMs(() => {
    expect(changedParts("a b ".repeat(250_000), "c")[0]?.text.length).toBeLessThan(2_000);
  });
  expect(spent).toBeLessThan(500);
});
