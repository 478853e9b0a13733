import { fencesOf } from "./fences";

/** Closes a code block that never ends, so that it is code on either side and nothing behind it is. */
export function closeFence(text: string): string {
  const last = fencesOf(text).at(-1);
  if (!last || last.closed || text.slice(last.contentFrom).trim() === "") return text;
  return `${text}${text.endsWith("\n") ? "" : "\n"}${last.mark}`;
}
