import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/sequential.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { asymptoticInterval, sequenceReach, studentReach, tunedRho } from "./asymptotic-interval";

test.each(golden.asymptotic.records)("golden: rho and half-widths tuned for time $t at level $level", (record) => {
  const rho = tunedRho(record.t, record.level) ?? 0;
  expect(Math.abs(rho / record.rho - 1)).toBeLessThanOrEqual(golden.asymptotic.tolerance);
  for (const { t, half } of record.widths) {
    expect(sequenceReach(t, rho, record.level) / Math.sqrt(t)).toBeCloseTo(half, 12);
  }
});

test("the tuned rho is the narrowest at its time", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e5, noNaN: true }), fc.constantFrom(0.8, 0.95, 0.99), (time, level) => {
      const rho = tunedRho(time, level) ?? 0;
      const reach = sequenceReach(time, rho, level);
      for (const other of [0.5, 0.9, 1.1, 2]) {
        expect(sequenceReach(time, rho * other, level)).toBeGreaterThan(reach);
      }
    }),
  );
});

test.each(golden.student.records)("Student's tail of z = $z with $df degrees of freedom", ({ z, df, t }) => {
  const tolerance = Object.entries(golden.student.relativeTolerance).find(([key]) => Number(key) === df)?.[1] ?? 0;
  // Never narrower than the exact one.
  expect(studentReach(z, df) / t).toBeGreaterThanOrEqual(1);
  expect(studentReach(z, df) / t).toBeLessThanOrEqual(1 + tolerance);
});

const MEAN = { mean: 0.6, variance: 0.0004, effectiveVotes: 600, clusters: 40 };

test("more clusters, a lower level and a smaller variance narrow it; it is wider than an interval for one look", () => {
  const width = (changed: object, level = 0.95) => {
    const { low, high } = definedValue(asymptoticInterval({ ...MEAN, ...changed }, { level }));
    return high - low;
  };
  expect(width({ clusters: 80 })).toBeLessThan(width({}));
  expect(width({ variance: 0.0003 })).toBeLessThan(width({}));
  expect(width({}, 0.9)).toBeLessThan(width({}));
  expect(width({})).toBeGreaterThan(2 * 2.02 * 0.02);
});

test("one cluster, no variance, and what cannot be have their reasons", () => {
  expect(asymptoticInterval({ ...MEAN, clusters: 1 })).toMatchObject({ ok: false, reason: "too_few_clusters" });
  expect(asymptoticInterval({ ...MEAN, variance: 0 })).toMatchObject({ ok: false, reason: "no_variation" });
  for (const changed of [
    { mean: 1.1 },
    { mean: Number.NaN },
    { variance: -1 },
    { variance: Number.NaN },
    { effectiveVotes: 0 },
    { effectiveVotes: Number.POSITIVE_INFINITY },
    { clusters: 0 },
  ]) {
    expect(asymptoticInterval({ ...MEAN, ...changed })).toEqual({ ok: false, reason: "impossible_plan", n: 0 });
  }
  for (const options of [{ level: 0 }, { level: 1 }, { tunedFor: 0 }, { tunedFor: Number.NaN }]) {
    expect(asymptoticInterval(MEAN, options)).toEqual({ ok: false, reason: "impossible_plan", n: 0 });
  }
});

test("whatever comes in, no NaN and no infinity comes out", () => {
  const any = fc.oneof(fc.double(), fc.nat(100), fc.double({ min: 0, max: 1 }), fc.constantFrom(1e-300, 1e300));
  fc.assert(
    fc.property(any, any, any, any, any, any, (mean, variance, effectiveVotes, clusters, level, tunedFor) => {
      const interval = asymptoticInterval({ mean, variance, effectiveVotes, clusters }, { level, tunedFor });
      expect(isFiniteThroughout(interval)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
