import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { resultsHref } from "./results-href";

const filter = ResultsFilter.parse({ level: "0.99" });

test("a link keeps what the reader has chosen and changes one thing", () => {
  const href = resultsHref("/studies/7/results", filter, { aspect: "clarity" });
  expect(ResultsFilter.parse(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual({
    ...filter,
    aspect: "clarity",
  });
});

test("the defaults have the plain address", () => {
  expect(resultsHref("/studies/7/results", filter, { level: 0.95 })).toBe("/studies/7/results");
});
