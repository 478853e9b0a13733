import { expect, test } from "vitest";
import { STUDIES, simulatedPower } from "@/lib/stats/laws/simulated-power";

// 400 studies have a standard error of 2 points; the long test narrows it to 0.9.
test.each(STUDIES)("simulated: $name sees its minimum detectable effect in about 80 % of studies", (study) => {
  expect(Math.abs(simulatedPower(study, 400) - 0.8)).toBeLessThan(0.07);
});
