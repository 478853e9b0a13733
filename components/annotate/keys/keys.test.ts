import { expect, test } from "vitest";
import { commandAt, keymapOf } from "./keymap";
import { type KeyPress, ownKey, type Place } from "./keys";

const nowhere = { typing: false, dialog: false, control: false, scroller: false };
const commandFor = (one: KeyPress, place: Place) => commandAt(keymapOf({}), ownKey(one, place) ?? "");
const press = (key: string, more: Partial<KeyPress> = {}) => ({
  key,
  code: "",
  keyCode: 0,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  isComposing: false,
  ...more,
});

test.each([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["t", "tie"],
  ["T", "tie"],
  ["x", "both_bad"],
  ["r", "rationale"],
  ["s", "skip"],
  ["f", "flag"],
  ["z", "undo"],
  ["g", "guidelines"],
  ["?", "help"],
  ["Enter", "submit"],
])("%s means %s", (key, command) => {
  expect(commandFor(press(key), nowhere)).toBe(command);
});

test.each(["ArrowUp", "ArrowDown", " ", "q", "toString", "constructor", "Tab"])("%s is left to the browser", (key) => {
  expect(commandFor(press(key), nowhere)).toBeNull();
});

test.each([
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { repeat: true },
  { defaultPrevented: true },
  { isComposing: true },
])("a press with %o is no vote", (more) => {
  expect(commandFor(press("ArrowLeft", more), nowhere)).toBeNull();
});

test("keys are letters while typing, and the dialog's own in a dialog", () => {
  expect(commandFor(press("t"), { ...nowhere, typing: true })).toBeNull();
  expect(commandFor(press("t"), { ...nowhere, dialog: true })).toBeNull();
});

test("Enter presses the button that has the focus", () => {
  expect(commandFor(press("Enter"), { ...nowhere, control: true })).toBeNull();
  expect(commandFor(press("t"), { ...nowhere, control: true })).toBe("tie");
});

test("arrows scroll a wide block that has the focus", () => {
  expect(commandFor(press("ArrowRight"), { ...nowhere, scroller: true })).toBeNull();
  expect(commandFor(press("t"), { ...nowhere, scroller: true })).toBe("tie");
});
