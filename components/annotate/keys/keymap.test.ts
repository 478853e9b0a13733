import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ariaKey,
  commandAt,
  commands,
  isReserved,
  type Keymap,
  keymapOf,
  keyName,
  keyOf,
  standardKeys,
  withKey,
} from "./keymap";

const press = (key: string, code = "", shiftKey = false) => keyOf({ key, code, shiftKey });
const command = fc.constantFrom(...commands());
const key = fc.constantFrom(...Object.values(standardKeys), "q", "v", "Shift+n", "ф", "`");

test("no two commands have one key, whatever is changed in whatever order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, key), { maxLength: 30 }), (changes) => {
      let changed: Partial<Keymap> = {};
      for (const [one, wanted] of changes) {
        changed = withKey(changed, one, wanted);
        const keys = Object.values(keymapOf(changed));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain("");
        expect(commandAt(keymapOf(changed), wanted)).toBe(one);
      }
    }),
  );
});

test("a key that was taken goes back to the standard by changing it back, with nothing left to remember", () => {
  expect(withKey(withKey({}, "skip", "z"), "undo", "z")).toEqual({});
});

test("what a browser stored of another version, or of nobody's, is left out", () => {
  expect(keymapOf({ constructor: "c", toString: "t", gone: "q", tie: 7 })).toEqual(standardKeys);
});

test("a key that somebody chose is theirs, also when it is another command's standard", () => {
  const keymap = keymapOf({ skip: "e" });
  expect(commandAt(keymap, "e")).toBe("skip");
  expect(keymap.reference).toBe("");
  expect(commandAt(keymap, "")).toBeNull();
});

test("the second key of the difference before goes where the first one stays", () => {
  expect(commandAt(keymapOf({}), "Shift+n")).toBe("previous");
  expect(commandAt(keymapOf({ previous: "q" }), "Shift+n")).toBeNull();
  expect(commandAt(keymapOf({ skip: "Shift+n" }), "Shift+n")).toBe("skip");
});

test.each([
  [press("t"), "t"],
  [press("T"), "t"],
  [press("N", "KeyN", true), "Shift+n"],
  [press("?", "Slash", true), "?"],
  [press("1", "Digit1", true), "1"],
  [press("ArrowLeft", "ArrowLeft", true), "Shift+ArrowLeft"],
  [press("е", "KeyT"), "t"],
  [press("Dead", "KeyE"), "e"],
  [press("Process", "KeyT"), "t"],
  [press("ß", "Minus"), "ß"],
])("a press is the key %s", (got, expected) => {
  expect(got).toBe(expected);
});

test("an arrow held with Shift selects text, and votes nowhere", () => {
  expect(commandAt(standardKeys, press("ArrowLeft", "ArrowLeft", true))).toBeNull();
});

test("keys that move about the page cannot be taken, and no standard key is one", () => {
  for (const one of ["Tab", "Escape", " ", "PageDown", "F5", "Shift+Tab"]) expect(isReserved(one)).toBe(true);
  for (const one of Object.values(standardKeys)) expect(isReserved(one)).toBe(false);
});

test("keys have a name for the eye and one for assistive technology", () => {
  expect(["ArrowLeft", "Shift+n", "Shift+ArrowLeft", "t"].map(keyName)).toEqual(["←", "⇧ n", "⇧ ←", "t"]);
  expect(["ArrowLeft", "+", "t"].map(ariaKey)).toEqual(["ArrowLeft", "Plus", "t"]);
});
