import { expect, test } from "vitest";
import { RemarksFilter } from "@/lib/assignments/schema";
import { remarksHref } from "./remarks-href";

test("the address says what is shown, and leaves out what is as usual", () => {
  expect(remarksHref("/x/flags", { kind: null, page: 1 })).toBe("/x/flags");
  expect(remarksHref("/x/flags", { kind: "broken", page: 3 })).toBe("/x/flags?kind=broken&page=3");
});

test("an address reads as the filter it was made of", () => {
  for (const kind of [null, "skipped", "identity_guessed"] as const)
    for (const page of [1, 7]) {
      const { searchParams } = new URL(remarksHref("/flags", { kind, page }), "http://localhost");
      expect(RemarksFilter.parse(Object.fromEntries(searchParams))).toEqual({ kind, page });
    }
});
