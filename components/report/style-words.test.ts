import { expect, test } from "vitest";
import { effectsSentence, type StyleCoefficient, styleStep } from "./style-words";

function coefficient(name: string, scale: number, value: number, half: number): StyleCoefficient {
  const interval = { low: value - half, high: value + half, level: 0.95 };
  const rest = { standardError: half / 2, pValue: 0.5, winRate: 0.5, winRateInterval: interval };
  return { name, scale, estimate: { ok: true, value: { value, interval, ...rest }, n: 10, method: "" } };
}

const space = "\u00a0";

test("an effect is said with its interval, in odds, and one whose interval holds zero is said to be open", () => {
  const sentence = effectsSentence(
    [
      coefficient("left side", 1, 0.05, 0.2),
      coefficient("length", 420.4, Math.log(1.27), 0.1),
      coefficient("bold", 2, -0.1, 0.3),
    ],
    0.95,
  );
  expect(sentence).toBe(
    `All else equal, more length by 420 characters, one standard deviation, goes with odds of being preferred that are 27${space}% higher (15${space}% to 40${space}%). These votes leave open whether being on the left or more bold have any effect (95${space}% intervals).`,
  );
});

test("an effect downwards lowers the odds", () => {
  expect(effectsSentence([coefficient("headers", 1.5, Math.log(0.8), 0.05)], 0.95)).toBe(
    `All else equal, more headers by 1.5 headers, one standard deviation, goes with odds of being preferred that are 20${space}% lower (16${space}% to 24${space}%).`,
  );
});

test("a feature that never differs has no step and nothing is said of it", () => {
  const never: StyleCoefficient = { name: "code", scale: 0, estimate: { ok: false, reason: "no_variation", n: 10 } };
  expect(styleStep(never)).toBe("");
  expect(effectsSentence([never], 0.95)).toBe("");
});
