import { expect, test } from "vitest";
import { justEvalAspects } from "./just-eval-aspects";
import { AspectInput } from "./schema";

test("the six aspects are aspects a study may have, each once", () => {
  expect(justEvalAspects.map((aspect) => AspectInput.parse(aspect).key)).toEqual([
    "helpfulness",
    "clarity",
    "factuality",
    "depth",
    "engagement",
    "safety",
  ]);
});
