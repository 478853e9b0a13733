import { fencesOf } from "./fences";

/** Drops a fence at the end that opens nothing: a URIAL prompt has the model write its answer between fences, and it closed them. */
export function dropEchoedFence(text: string): string {
  const end = text.trimEnd().length;
  if (!/(?:```|~~~)$/.test(text.slice(0, end))) return text;
  const last = fencesOf(text).at(-1);
  if (last && !last.closed && last.info === "" && text.slice(last.start, end).trim() === last.mark) {
    return text.slice(0, last.start).trimEnd();
  }
  return gluedFence(text, end) ?? text;
}

/** "…the end.```": behind a sentence, with no other in its paragraph. */
function gluedFence(text: string, end: number): string | null {
  const paragraph = text.slice(text.lastIndexOf("\n\n", end) + 1, end);
  if (!/[^`\s]```$/.test(paragraph) || paragraph.slice(0, -3).includes("```")) return null;
  const fences = fencesOf(text);
  if (fences.some((fence) => fence.end >= end - 3)) return null;
  return text.slice(0, end - 3);
}
