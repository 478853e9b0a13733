import { expect, test } from "vitest";
import { fileName } from "./file-name";

test("only the last part of a path is kept, without what cannot be seen", () => {
  expect(fileName("../../etc/phi-2.json")).toBe("phi-2.json");
  expect(fileName("C:\\data\\a\u202eb.csv")).toBe("ab.csv");
  expect(fileName("a\0\nb")).toBe("ab");
  expect(fileName("///")).toBe("file");
  expect(fileName("x".repeat(500))).toHaveLength(200);
});
