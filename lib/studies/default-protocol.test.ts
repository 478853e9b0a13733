import { expect, test } from "vitest";
import { defaultProtocol } from "./default-protocol";
import { ProtocolInput } from "./schema";

test("the defaults are a valid protocol, all but the title", () => {
  const { title, ...protocol } = defaultProtocol();
  expect(title).toBe("");
  expect(ProtocolInput.parse(protocol)).toMatchObject({ votesPerComparison: 3, pairs: null });
});
