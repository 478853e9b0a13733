import { expect, test } from "vitest";
import { filesWithTrustedIds } from "./file-ids";
import { fileOf } from "./fixtures";

test("files that share an id for a text are trusted together; another numbering is not", () => {
  const files = [
    fileOf("own numbers", [["x", "p", "1", "0"]]),
    fileOf("a", [["y", "p", "1", "lima-1"]]),
    fileOf("b", [["z", "p", "1", "lima-1"]]),
    fileOf("no ids", [["v", "p", "1"]]),
  ];
  expect([...filesWithTrustedIds(files)].sort()).toEqual([1, 2]);
});

test("the same id for another text is no shared id", () => {
  const files = [
    fileOf("a", [
      ["x", "p", "1", "1"],
      ["x", "r", "1", "2"],
    ]),
    fileOf("b", [["y", "q", "1", "1"]]),
  ];
  expect([...filesWithTrustedIds(files)]).toEqual([0]);
});
