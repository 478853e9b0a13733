import { expect, test } from "vitest";
import { MAX_TEXT } from "@/lib/exchange/limits";
import { toResponse } from "./to-response";

const place = { row: 2, line: 5 };
const draft = { prompt: "Why?", system: " x ", response: "", tags: [{ key: "k", value: "v" }], sourceId: " 7 " };

test("a draft becomes a response with its place; an empty answer is an answer", () => {
  const { response, problems } = toResponse(place, draft);
  expect(response).toEqual({ kind: "response", ...place, ...draft, system: "x", sourceId: "7" });
  expect(problems).toEqual([]);
});

test.each([
  [{ prompt: " \n" }, "empty_prompt"],
  [{ system: "\0" }, "empty_system"],
  [{ response: "x".repeat(MAX_TEXT + 1) }, "too_long"],
])("%j is left out", (change, code) => {
  const { response, problems } = toResponse(place, { ...draft, ...change });
  expect(response).toBeNull();
  expect(problems).toMatchObject([{ ...place, code, kept: false }]);
});

test("what was changed is told once, and the row is kept", () => {
  const { response, problems } = toResponse(place, { ...draft, response: "a\0\ud800", prompt: "p\0" });
  expect(response).toMatchObject({ prompt: "p", response: "a\uFFFD" });
  expect(problems.map(({ code, kept }) => [code, kept])).toEqual([
    ["nul_removed", true],
    ["broken_characters", true],
  ]);
});

test("a response of a million characters is kept", () => {
  expect(toResponse(place, { ...draft, response: "x".repeat(1_000_000) }).response?.response).toHaveLength(1_000_000);
});
