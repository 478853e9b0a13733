import type { Command } from "./commands";

/** A key as it is stored: `t`, `?`, `ArrowLeft`, `Shift+n`. Letters are small ones, so that Caps Lock changes nothing. */
export type Key = string;
export type Keymap = Record<Command, Key>;

export const standardKeys: Keymap = {
  left: "ArrowLeft",
  tie: "t",
  both_bad: "x",
  right: "ArrowRight",
  rate_1: "1",
  rate_2: "2",
  rate_3: "3",
  rate_4: "4",
  rate_5: "5",
  rate_6: "6",
  rate_7: "7",
  earlier: "[",
  later: "]",
  submit: "Enter",
  rationale: "r",
  skip: "s",
  skip_reason: "w",
  flag: "f",
  undo: "z",
  plain: "p",
  diff: "d",
  next: "n",
  previous: "b",
  linked: "l",
  layout: "c",
  reference: "e",
  mark_good: "+",
  mark_bad: "-",
  acceptable: "a",
  not_acceptable: "u",
  guidelines: "g",
  examples: "m",
  help: "?",
};

/** Second keys, for as long as their owner keeps its standard key and nothing else took them. */
const secondKeys = new Map<Key, Command>([["Shift+n", "previous"]]);

/**
 * The standard keys with what this person changed; an empty key switches a command's key off. A key that they chose is theirs, even when
 * a later version of the app has it as standard for something else.
 */
export function keymapOf(changed: Partial<Record<string, unknown>>): Keymap {
  const chosen = commands().flatMap((command) => {
    const key = Object.hasOwn(changed, command) ? changed[command] : undefined;
    return typeof key === "string" ? [[command, key] as const] : [];
  });
  const taken = new Set(chosen.map(([, key]) => key));
  const free = commands().map((command) => [command, taken.has(standardKeys[command]) ? "" : standardKeys[command]]);
  // Every command is among them.
  return Object.fromEntries([...free, ...chosen]) as Keymap;
}

/** The key for the command, and its old one for whatever had the key: a command that had one keeps one. */
export function withKey(changed: Partial<Keymap>, command: Command, key: Key): Partial<Keymap> {
  const keymap = keymapOf(changed);
  const holder = commandAt(keymap, key);
  const next = { ...keymap, ...(holder && holder !== command && { [holder]: keymap[command] }), [command]: key };
  return Object.fromEntries(commands().flatMap((one) => (next[one] === standardKeys[one] ? [] : [[one, next[one]]])));
}

/** Keys with which one scrolls, moves the focus and leaves things: without them there is no way around the page. */
const reserved = new Set<Key>([
  ...["Tab", "Shift+Tab", "Escape", " ", "Shift+ ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"],
  ...["ContextMenu", "Unidentified", "Process", "Dead"],
]);

export function isReserved(key: Key): boolean {
  return reserved.has(key) || /^(Shift\+)?(F\d+|Audio.*|Media.*|Launch.*|Browser.*|.*Lock|Arrow.*Shift)$/.test(key);
}

/** Held down with another key, and none themselves. */
export function isModifier(key: string): boolean {
  return ["Shift", "Control", "Alt", "AltGraph", "Meta", "OS", "Fn", "CapsLock", "NumLock"].includes(key);
}

export function commandAt(keymap: Keymap, key: Key): Command | null {
  if (key === "") return null;
  const found = commands(keymap).find((command) => keymap[command] === key);
  if (found) return found;
  const second = secondKeys.get(key);
  return second !== undefined && keymap[second] === standardKeys[second] ? second : null;
}

/** The commands in the order in which they are listed. */
export function commands(keymap: Keymap = standardKeys): Command[] {
  // A Keymap has exactly the commands as its keys.
  return Object.keys(keymap) as Command[];
}

type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey">;

/** The key of a press. On keyboards without Latin letters, or with dead keys, the letter's place on the keyboard counts. */
export function keyOf({ key, code, shiftKey }: Press): Key {
  const placed = /^Key[A-Z]$/.test(code) ? code.slice(3) : null;
  const latin = /^[a-z]$/i.test(key);
  const letter = latin ? key : /^[\p{L}]$/u.test(key) || key === "Dead" || key === "Process" ? placed : null;
  if (letter === null) return shiftKey && key.length > 1 ? `Shift+${key}` : key;
  return shiftKey ? `Shift+${letter.toLowerCase()}` : letter.toLowerCase();
}

const symbols = new Map<Key, string>([
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  [" ", "Space"],
]);

/** As it stands on a button. */
export function keyName(key: Key): string {
  const [, held, plain] = /^(Shift\+)?(.+)$/s.exec(key) ?? [];
  return `${held ? "⇧ " : ""}${symbols.get(plain ?? key) ?? plain ?? key}`;
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKey(key: Key): string {
  return key === " " ? "Space" : key === "+" ? "Plus" : key;
}
