import { expect, test } from "vitest";
import { alpacaEvalOutputs } from "./alpaca-eval-outputs";

const options = { mapping: null, fallbackSystem: "file" };
const row = { instruction: "Why?", output: "So.", generator: "x", dataset: "koala" };

test("a row is a response", () => {
  expect(alpacaEvalOutputs.read(row, options)).toEqual({
    drafts: [{ prompt: "Why?", response: "So.", system: "x", tags: [{ key: "dataset", value: "koala" }] }],
    faults: [],
  });
});

test("an output may be a list; of several the first is taken, and this is told", () => {
  expect(alpacaEvalOutputs.read({ ...row, output: ["So."] }, options).faults).toEqual([]);
  const several = alpacaEvalOutputs.read({ ...row, output: ["So.", "Thus."] }, options);
  expect(several.drafts[0].response).toBe("So.");
  expect(several.faults).toMatchObject([{ code: "several_outputs", kept: true }]);
});

test("a row without a generator is the file's system; one without an output is a fault", () => {
  expect(alpacaEvalOutputs.read({ ...row, generator: null }, options).drafts[0].system).toBe("file");
  expect(alpacaEvalOutputs.read({ ...row, output: null }, options)).toMatchObject({
    drafts: [],
    faults: [{ code: "wrong_type" }],
  });
});
