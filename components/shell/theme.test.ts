import { expect, test } from "vitest";
import { nextTheme, parseTheme, themeCookieText } from "./theme";

test("only light and dark are themes, all else follows the system", () => {
  expect(["light", "dark", "", "sepia", '"><script>', undefined].map(parseTheme)).toEqual([
    "light",
    "dark",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("three turns come back to where they began", () => {
  for (const theme of [undefined, "light", "dark"] as const) {
    expect(nextTheme(nextTheme(nextTheme(theme)))).toBe(theme);
  }
});

test("following the system removes the cookie", () => {
  expect(themeCookieText(undefined, false)).toContain("Max-Age=0");
  expect(themeCookieText("dark", true)).toBe("theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; Secure");
});
