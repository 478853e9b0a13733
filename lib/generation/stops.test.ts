import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultStops, readStops, showStops } from "./stops";

test("what is shown is read back, whatever line breaks it holds", () => {
  const stop = fc
    .array(fc.constantFrom("# Query:", "\n", "```", " ", "x"), { minLength: 1 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(stop), (stops) => {
      expect(readStops(showStops(stops))).toEqual(stops);
    }),
  );
});

test("the default stops end no answer at a comment of its code", () => {
  const code = "```python\n# Query the table\n# User: someone\n# Query:\nx = 1\n```";
  for (const stop of defaultStops("urial", "fenced")) expect(code).not.toContain(stop);
  expect(defaultStops("chat", "fenced")).toEqual([]);
});
