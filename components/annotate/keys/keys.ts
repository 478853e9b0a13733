import { type Key, keyOf } from "./keymap";

export type KeyPress = Pick<
  KeyboardEvent,
  | "key"
  | "code"
  | "shiftKey"
  | "ctrlKey"
  | "metaKey"
  | "altKey"
  | "repeat"
  | "defaultPrevented"
  | "isComposing"
  | "keyCode"
>;

/** Where the focus is: keys mean something else while typing or in a form, in a dialog, on a button (Enter, Space), in what scrolls sideways (arrows). */
export type Place = { typing: boolean; dialog: boolean; control: boolean; scroller: boolean };

/** What an input method sends for every key that it is working on. */
const composing = 229;

/** The key, or null where it belongs to something else. A held key votes once. */
export function ownKey(press: KeyPress, place: Place): Key | null {
  if (press.defaultPrevented || press.isComposing || press.keyCode === composing || press.repeat) return null;
  if (press.ctrlKey || press.metaKey || press.altKey || place.typing || place.dialog) return null;
  const key = keyOf(press);
  if ((key === "Enter" || key === " ") && place.control) return null;
  if ((key === "ArrowLeft" || key === "ArrowRight") && place.scroller) return null;
  return key;
}

export function placeOf(target: EventTarget | null): Place {
  const element = target instanceof Element ? target : null;
  const scroller = element?.closest("pre, table");
  return {
    typing: element?.closest("form, input, textarea, select, [contenteditable]") != null,
    dialog: document.querySelector("dialog[open], [popover]:popover-open") !== null,
    control: element?.closest("button, a, summary, input") != null,
    scroller: scroller != null && scroller.scrollWidth > scroller.clientWidth,
  };
}
