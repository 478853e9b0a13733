import { expect, test } from "vitest";
import { protocolRow } from "./protocol-row";
import { ProtocolInput } from "./schema";

const protocol = ProtocolInput.parse({ question: "Which?", votesPerComparison: 1, seed: "1" });
const systems = new Map([
  ["x", 7n],
  ["y", 3n],
]);

test("pairs of names become pairs of ids; all pairs stay all", () => {
  expect(protocolRow({ ...protocol, pairs: [["x", "y"]] }, systems).pairing).toEqual([["7", "3"]]);
  expect(protocolRow(protocol, systems).pairing).toBeNull();
});

test("an unknown system is refused", () => {
  expect(() => protocolRow({ ...protocol, pairs: [["x", "z"]] }, systems)).toThrow("“z”");
});
