import fc from "fast-check";
import type { StudyPool } from "@/lib/stats/planning/study-pool";
import type { TestGoal } from "@/lib/stats/planning/test-goal";

export const studyPools: fc.Arbitrary<StudyPool> = fc.record(
  {
    annotators: fc.integer({ min: 5, max: 300 }),
    prompts: fc.integer({ min: 5, max: 3000 }),
    ties: fc.double({ min: 0, max: 0.6, noNaN: true }),
    annotatorCorrelation: fc.double({ min: 0, max: 0.4, noNaN: true }),
    promptCorrelation: fc.double({ min: 0, max: 0.4, noNaN: true }),
  },
  { requiredKeys: [] },
);

export const testGoals: fc.Arbitrary<TestGoal> = fc.record(
  {
    level: fc.constantFrom(0.9, 0.95, 0.99),
    power: fc.constantFrom(0.5, 0.8, 0.9, 0.95),
    pairs: fc.integer({ min: 1, max: 45 }),
  },
  { requiredKeys: [] },
);
