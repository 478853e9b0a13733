import { expect, test } from "vitest";
import { STUDIES, simulatedPower } from "@/lib/stats/laws/simulated-power";

test.each(STUDIES)("2,000 simulated studies: $name sees its minimum detectable effect in 76 to 84 %", (study) => {
  const power = simulatedPower(study, 2000);
  expect(power).toBeGreaterThanOrEqual(0.76);
  expect(power).toBeLessThanOrEqual(0.84);
});
