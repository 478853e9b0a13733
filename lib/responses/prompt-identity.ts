import { createHash } from "node:crypto";

type Turn = { role: "system" | "user" | "assistant"; text: string };

/**
 * What makes a prompt itself: its source id and text, or all turns of a conversation. `occurrence` (from 0) tells apart prompts that
 * have the same text and no id.
 */
export function promptIdentity(
  sourceId: string | null,
  text: string | Turn[],
  occurrence = 0,
): Uint8Array<ArrayBuffer> {
  const parts = occurrence === 0 ? [sourceId, text] : [sourceId, text, occurrence];
  return new Uint8Array(createHash("sha256").update(JSON.stringify(parts)).digest());
}
