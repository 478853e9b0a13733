import { expect } from "vitest";

/** Each value is within `tolerance` of the one wanted in its place. */
export function expectNear(values: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  expect(values.length).toBe(wanted.length);
  for (let i = 0; i < values.length; i++) expect(Math.abs(values[i] - wanted[i])).toBeLessThanOrEqual(tolerance);
}
