import { diffWordsWithSpace } from "diff";
import type { TextChange } from "./schema";

const around = 160;
/** Longer middles are shown as gone and new without being compared word by word. */
const comparable = 4_000;
/** And no longer than this each. */
const longest = 1_200;

/** What changed between two texts, with a little of what stands around; long passages that stay are left out ("…"). */
export function changedParts(before: string, after: string): TextChange[] {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const lead: TextChange = { kind: "same", text: tailOf(before.slice(0, start)) };
  const rest: TextChange = { kind: "same", text: headOf(before.slice(before.length - end)) };
  return [lead, ...middle(gone, come), rest].filter(({ text }) => text !== "");
}

function middle(gone: string, come: string): TextChange[] {
  if (gone.length + come.length > comparable) {
    return [
      { kind: "gone", text: headOf(gone, longest) },
      { kind: "new", text: headOf(come, longest) },
    ];
  }
  return diffWordsWithSpace(gone, come).map(({ value, added, removed }, at, all) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: added || removed || at === 0 || at === all.length - 1 ? value : shortened(value),
  }));
}

/** Never in the middle of a character or of a word. */
function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  while (at > 0 && at < Math.max(one.length, other.length) && /[\p{L}\p{N}\p{Cs}]/u.test(one[at - 1]!)) at--;
  return at;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  const most = Math.min(one.length, other.length);
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  while (length > 0 && /[\p{L}\p{N}\p{Cs}]/u.test(one[one.length - length]!)) length--;
  return length;
}

const headOf = (text: string, most = around) => (text.length > most ? `${text.slice(0, most)}…` : text);
const tailOf = (text: string) => (text.length > around ? `…${text.slice(-around)}` : text);
const shortened = (text: string) =>
  text.length > 2 * around ? `${text.slice(0, around)} … ${text.slice(-around)}` : text;
