import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { annotatorFiles } from "./test-files";

/** Classes that name a physical side, where a page from right to left needs the side where lines start or end. */
const physical =
  /(?<=["'\s:`])-?(?:(?:m[lr]|p[lr]|scroll-m[lr]|left|right)-[\w.[(]+|border-[lr]\b|rounded-(?:[lr]|[tb][lr])\b|text-(?:left|right)\b|float-(?:left|right)\b)/g;

/** In the middle it is the same from either side; the ids of responses are no classes. */
const allowed = new Set(["left-1/2", "left-0"]);

const physicalIn = (source: string) =>
  (source.match(/(["'`])[^"'`]*\1/g) ?? [])
    .flatMap((text) => text.match(physical) ?? [])
    .filter((name) => !allowed.has(name) && !allowed.has(`${name}/2`));

test("classes of a physical side are found, those of a logical one are not", () => {
  const found = physicalIn('"flex ml-2 sm:pr-4 -mr-1 hover:left-0.5 text-left border-l rounded-tl-lg" `scroll-ml-2`');
  expect(found).toEqual(["ml-2", "pr-4", "-mr-1", "left-0.5", "text-left", "border-l", "rounded-tl", "scroll-ml-2"]);
  expect(
    physicalIn('"ms-2 pe-4 start-0 text-start border-s rounded-control plain left right border-line mx-2"'),
  ).toEqual([]);
});

test.each(annotatorFiles)("%s names no physical side", (path) => {
  expect(physicalIn(readFileSync(path, "utf8"))).toEqual([]);
});
