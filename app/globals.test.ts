import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

function tokensOf(theme: "light" | "dark"): Record<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries([...pairs].map(([, name, light, dark]) => [name, theme === "light" ? light : dark]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const texts = ["ink", "mute", "accent", "ok", "warn", "danger", "code-name"];
const surfaces = ["bg", "panel", "sunken", "accent-soft", "ok-soft", "warn-soft", "danger-soft", "mark"];
const filled = ["accent", "danger", "side-a", "side-tie", "side-b", "side-bad"];

test("contrast of black and white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const tokens = tokensOf(theme);

  test.each(surfaces.flatMap((surface) => texts.map((text) => [text, surface])))("%s reads on %s", (text, surface) => {
    expect(contrast(tokens[text], tokens[surface])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(filled)("the label on a %s surface reads", (name) => {
    expect(contrast(tokens[name], tokens[`${name}-ink`])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["bg", "panel", "sunken"])("the edge of a control is seen on %s", (surface) => {
    expect(contrast(tokens.edge, tokens[surface])).toBeGreaterThanOrEqual(3);
  });

  test("the sides of a chart are seen on a panel", () => {
    for (const side of ["side-a", "side-b", "side-bad"]) {
      expect(contrast(tokens[side], tokens.panel)).toBeGreaterThanOrEqual(3);
    }
  });
});
