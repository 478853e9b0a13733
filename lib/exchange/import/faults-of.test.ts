import { expect, test } from "vitest";
import { z } from "zod";
import { faultsOf } from "./faults-of";

test("a row gives one fault that names its fields", () => {
  const parsed = z.object({ a: z.string(), b: z.string() }).safeParse({ a: 1 });
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  expect(faults).toHaveLength(1);
  expect(faults[0].message).toContain("“a”, “b”");
});
