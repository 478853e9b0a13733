import { expect, test } from "vitest";
import type { Messages } from "./catalog";
import { compileMessages } from "./compile-messages";
import { formatMessage } from "./format-message";
import en from "./messages/en.json";

// What is compiled is typed as it was written.
const say = (message: unknown, values?: Record<string, string | number>, locale = "en") =>
  formatMessage(message as string, locale, values);

test("plain words stay as they are; arguments are filled in as the language writes them", () => {
  const { ui, studies } = compileMessages(en, en);
  expect(ui.copy).toBe("Copy");
  expect(say(studies.voted, { count: 12345 })).toBe("12,345 voted");
  expect(say(studies.voted, { count: 12345 }, "de")).toBe("12.345 voted");
});

test("what a language lacks, leaves empty or gives as something else is in English", () => {
  const odd = { ui: { copy: "", copied: { deep: "x" }, close: "Schließen" }, theme: "none" };
  const { ui, theme } = compileMessages(odd, en);
  expect(ui).toEqual({ ...compileMessages(en, en).ui, close: "Schließen" });
  expect(theme).toEqual(compileMessages(en, en).theme);
});

test("what English does not have is left out", () => {
  const more: Messages & { extra: { a: string } } = { ...en, extra: { a: "b" } };
  expect(compileMessages(more, en)).not.toHaveProperty("extra");
});

test("a message that is not ICU is refused", () => {
  expect(() => compileMessages({ ui: { copy: "{open" } }, en)).toThrow();
});

test("all of it is plain objects, as a page sends them to the browser", () => {
  const plain = (value: unknown): boolean =>
    typeof value !== "object" ||
    value === null ||
    ([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) && Object.values(value).every(plain));
  expect(
    plain(compileMessages({ ui: { copy: "{n, plural, one {# of {a}} other {{n, select, other {x}}}}" } }, en)),
  ).toBe(true);
});
