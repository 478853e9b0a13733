import { expect, test } from "vitest";
import type { JudgeRunPlan } from "@/lib/judges/schema";
import { estimateRun } from "./estimate-run";

const plan: JudgeRunPlan = {
  units: 10,
  requests: 20,
  missing: 20,
  promptTokens: 500,
  outputTokens: 100,
  seconds: 2,
  measured: true,
  inputPrice: 1,
  outputPrice: 4,
  concurrency: 8,
};

test("cost is by the million tokens, time by what runs at once", () => {
  expect(estimateRun(plan, 1_000)).toEqual({
    requests: 1_000,
    tokensIn: 500_000,
    tokensOut: 100_000,
    cost: 0.9,
    seconds: 250,
  });
});

test("without prices there is no cost, before a measurement no time", () => {
  expect(estimateRun({ ...plan, inputPrice: null, outputPrice: null, seconds: null }, 10)).toMatchObject({
    cost: null,
    seconds: null,
  });
});

test("fewer requests than places do not take less than one request's time", () => {
  expect(estimateRun(plan, 3).seconds).toBe(2);
});
