import type { Choice } from "@/lib/votes/schema";

export type Command = Choice | "rationale" | "skip" | "flag" | "undo" | "guidelines" | "help" | "submit";

const commands = new Map<string, Command>(
  Object.entries({
    ArrowLeft: "left",
    ArrowRight: "right",
    t: "tie",
    x: "both_bad",
    r: "rationale",
    s: "skip",
    f: "flag",
    z: "undo",
    g: "guidelines",
    "?": "help",
    Enter: "submit",
  } as const),
);

type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat" | "defaultPrevented" | "isComposing"
>;

/** Where the focus is: keys mean something else while typing or in a form, in a dialog, on a button (Enter), in what scrolls sideways (arrows). */
export type Place = { typing: boolean; dialog: boolean; control: boolean; scroller: boolean };

/** The command of a key, or null where the key belongs to something else. A held key votes once. */
export function commandOf(press: KeyPress, place: Place): Command | null {
  if (press.defaultPrevented || press.isComposing || press.repeat) return null;
  if (press.ctrlKey || press.metaKey || press.altKey || place.typing || place.dialog) return null;
  const command = commands.get(press.key.length === 1 ? press.key.toLowerCase() : press.key) ?? null;
  if (command === "submit" && place.control) return null;
  if ((command === "left" || command === "right") && place.scroller) return null;
  return command;
}

export function placeOf(target: EventTarget | null): Place {
  const element = target instanceof Element ? target : null;
  const scroller = element?.closest("pre, table");
  return {
    typing: element?.closest("form, input, textarea, select, [contenteditable]") != null,
    dialog: document.querySelector("dialog[open]") !== null,
    control: element?.closest("button, a, summary, input") != null,
    scroller: scroller != null && scroller.scrollWidth > scroller.clientWidth,
  };
}
