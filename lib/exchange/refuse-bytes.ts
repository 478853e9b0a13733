import { refusal } from "./refusal";
import type { Encoding, Refusal } from "./schema";
import { sniffBinary } from "./sniff-binary";
import { refusePage } from "./sniff-page";

const EMPTY_HINT = "Check that it was written or downloaded completely.";

/** Files that are no text at all, told by their first bytes. */
export function refuseBytes(head: Uint8Array, encoding: Encoding): Refusal | null {
  if (head.length === 0) return refusal("empty", "The file is empty.", EMPTY_HINT);
  const binary = sniffBinary(head);
  if (binary) return refusal("compressed", `The file is ${binary.what}.`, binary.hint);
  if (!encoding.startsWith("utf-16") && countOf(head, 0) > head.length / 100) {
    return refusal("binary", "The file is not a text file.", "Drop a JSON, JSONL or CSV file, saved as UTF-8.");
  }
  return null;
}

/** Texts that are not what was meant to be dropped. */
export function refuseText(head: string): Refusal | null {
  if (head.trim() === "") return refusal("empty", "The file holds nothing but blank space.", EMPTY_HINT);
  return refusePage(head);
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count += 1;
  return count;
}
