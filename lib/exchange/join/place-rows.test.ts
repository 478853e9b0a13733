import { expect, test } from "vitest";
import { fileOf, textOf, type Written } from "./fixtures";
import { placeRows } from "./place-rows";

const candidates = (...files: Written[][]) =>
  files.flatMap((rows, file) =>
    fileOf(`f${file}`, rows).responses.map((response) => ({ file, id: response.sourceId ?? null, response })),
  );
const placed = (...files: Written[][]) => {
  const { places, listed } = placeRows(candidates(...files));
  return {
    places: places.map(({ id, kept }) => [
      id,
      ...[...kept].map(([system, { response }]) => `${system}${textOf(response)}`),
    ]),
    listed: listed.map(({ candidate: { response }, reason }) => `${reason} ${response.system}${textOf(response)}`),
  };
};

test("equal texts with different ids stay two prompts", () => {
  expect(
    placed(
      [
        ["x", "p", "1", "i"],
        ["x", "p", "1", "j"],
      ],
      [
        ["y", "p", "2", "j"],
        ["y", "p", "3", "i"],
      ],
    ),
  ).toEqual({
    places: [
      ["i", "x1", "y3"],
      ["j", "x1", "y2"],
    ],
    listed: [],
  });
});

test("the nth row without an id goes to the nth id", () => {
  expect(
    placed(
      [
        ["x", "p", "1", "i"],
        ["x", "p", "2", "j"],
      ],
      [
        ["y", "p", "3"],
        ["y", "p", "3"],
        ["y", "p", "4"],
      ],
    ),
  ).toEqual({
    places: [
      ["i", "x1", "y3"],
      ["j", "x2", "y3"],
    ],
    listed: ["conflict y4"],
  });
});

test("without ids the nth different answers go together, and equal rows are one", () => {
  expect(
    placed(
      [
        ["x", "p", "1"],
        ["x", "p", "2"],
      ],
      [
        ["y", "p", "3"],
        ["y", "p", "3"],
        ["y", "p", "4"],
      ],
    ),
  ).toEqual({
    places: [
      [null, "x1", "y3"],
      [null, "x2", "y4"],
    ],
    listed: ["duplicate y3"],
  });
});

test("a second answer of one system alone is a conflict, not a prompt", () => {
  expect(
    placed(
      [
        ["x", "p", "1"],
        ["x", "p", "2"],
      ],
      [["y", "p", "3"]],
    ),
  ).toEqual({
    places: [[null, "x1", "y3"]],
    listed: ["conflict x2"],
  });
});

test("of two files that claim one system the first is kept", () => {
  expect(placed([["x", "p", "1"]], [["x", "p", "2"]], [["x", "p", "1"]], [["y", "p", "3"]])).toEqual({
    places: [[null, "x1", "y3"]],
    listed: ["conflict x2", "duplicate x1"],
  });
});
