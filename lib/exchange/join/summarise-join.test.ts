import fc from "fast-check";
import { expect, test } from "vitest";
import { collidingFiles, fileOf } from "./fixtures";
import { joinResponses } from "./join-responses";
import { JoinRows } from "./join-rows";
import type { JoinFile } from "./schema";
import { summariseJoin } from "./summarise-join";

const summary = (files: ReturnType<typeof fileOf>[]) =>
  summariseJoin(files, joinResponses(files, { emptyResponses: "keep", whiteSpace: "tells_apart" }));

test("three systems, one prompt missing", () => {
  const found = summary([
    fileOf("a", [
      ["x", "p", "one two"],
      ["x", "q", " "],
    ]),
    fileOf("b", [
      ["y", "p", "1"],
      ["y", "q", "2"],
      ["y", "q", "2"],
      ["y", "r", "3"],
    ]),
    fileOf("c", [["z", "p", "1"]]),
  ]);
  expect(found).toMatchObject({
    prompts: 2,
    complete: 1,
    responses: 5,
    systems: [
      { name: "x", files: [0], responses: 2, missing: 0, empty: 1 },
      { name: "y", responses: 2, missing: 0, empty: 0, medianWords: 1 },
      { name: "z", responses: 1, missing: 1 },
    ],
    pairs: [
      { a: 0, b: 1, comparisons: 2 },
      { a: 0, b: 2, comparisons: 1 },
      { a: 1, b: 2, comparisons: 1 },
    ],
    unjoined: { count: 1, examples: [{ prompt: "r" }] },
    duplicates: { count: 1 },
    conflicts: { count: 0 },
    empties: { count: 1, examples: [{ system: "x", prompt: "q" }] },
  });
});

test("two files that claim one system are named, with what they both answer", () => {
  const found = summary([
    fileOf("a", [
      ["x", "p", "1"],
      ["x", "q", "1"],
    ]),
    fileOf("b", [
      ["x", "p", "2"],
      ["y", "p", "1"],
    ]),
  ]);
  expect(found.shared).toEqual([{ system: "x", files: [0, 1], overlap: 1 }]);
});

test("the parts add up", () => {
  fc.assert(
    fc.property(collidingFiles, (files) => {
      const found = summary(files);
      const given = files.reduce((sum, { responses }) => sum + responses.length, 0);
      expect(found.responses + found.unjoined.count + found.duplicates.count + found.conflicts.count).toBe(given);
      expect(found.systems.reduce((sum, { responses }) => sum + responses, 0)).toBe(found.responses);
      expect(found.files.reduce((sum, { joined }) => sum + joined, 0)).toBe(found.responses);
      for (const { responses, missing } of found.systems) expect(responses + missing).toBe(found.prompts);
    }),
  );
});

test("references, conversations and the turns two systems have in common are counted", () => {
  const file = (system: string, answers: number): JoinFile => {
    const rows = new JoinRows();
    const of = { kind: "response" as const, line: 1, row: 1, system, tags: [], reference: "known" };
    const prompt = ["one", "two", "three"].map((text) => ({ role: "user" as const, text }));
    rows.add({
      ...of,
      prompt,
      response: Array.from({ length: answers }, (_, turn) => ({ turn, text: `${system}${turn}` })),
    });
    rows.add({ ...of, prompt: "plain", response: system });
    return { name: system, responses: rows.rows };
  };
  expect(summary([file("x", 3), file("y", 2)])).toMatchObject({
    references: 2,
    conversations: { prompts: 1, mostAnswers: 3 },
    pairs: [{ comparisons: 2, turns: 3 }],
  });
});
