import { createHash } from "node:crypto";

/**
 * What makes a prompt itself: its source id and text. `occurrence` (from 0) tells apart prompts that have the same text and no id.
 */
export function promptIdentity(sourceId: string | null, text: string, occurrence = 0): Uint8Array<ArrayBuffer> {
  const parts = occurrence === 0 ? [sourceId, text] : [sourceId, text, occurrence];
  return new Uint8Array(createHash("sha256").update(JSON.stringify(parts)).digest());
}
