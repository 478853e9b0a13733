import type { Refusal } from "./schema";

const SIGNATURES: { bytes: number[]; what: string; hint: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: "a ZIP archive or an Excel workbook",
    hint: "Unpack it, or save the sheet as CSV (UTF-8).",
  },
  { bytes: [0x1f, 0x8b], what: "compressed with gzip", hint: "Unpack it first (gunzip)." },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "compressed with zstd", hint: "Unpack it first (unzstd)." },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF", hint: "Drop the file of responses itself: JSON, JSONL or CSV." },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: "a Parquet file", hint: "Convert it to JSONL or CSV." },
];

/** Files that are no text at all, told by their first bytes. */
export function refuseBytes(head: Uint8Array): Refusal | null {
  if (head.length === 0)
    return refusal("empty", "The file is empty.", "Check that it was written or downloaded completely.");
  for (const { bytes, what, hint } of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) return refusal("compressed", `The file is ${what}.`, hint);
  }
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isUtf16 && countOf(head, 0) > head.length / 100) {
    return refusal("binary", "The file is not a text file.", "Drop a JSON, JSONL or CSV file, saved as UTF-8.");
  }
  return null;
}

/** Pages that were saved in place of the file they show. */
export function refuseText(head: string): Refusal | null {
  if (head.trim() === "")
    return refusal(
      "empty",
      "The file holds nothing but blank space.",
      "Check that it was written or downloaded completely.",
    );
  if (/^\s*(<!doctype|<html|<head|<body|<\?xml|<svg)/i.test(head)) {
    return refusal(
      "html",
      "The file is a web page or XML, not a list of responses.",
      "Download the raw file instead of the page that shows it.",
    );
  }
  return null;
}

export function refusal(code: Refusal["code"], message: string, hint: string): Refusal {
  return { ok: false, code, message, hint };
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count += 1;
  return count;
}
