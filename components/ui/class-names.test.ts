import { expect, test } from "vitest";
import { classNames } from "./class-names";

test("false, null, undefined and empty parts leave no gap", () => {
  expect(classNames("a", false, null, undefined, "", "b c")).toBe("a b c");
});
