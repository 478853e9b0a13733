import type { Response } from "undici";
import { ModelFailure } from "./model-failure";

/** More than this in one reply is not taken. */
export const LARGEST_REPLY = 8 * 1024 * 1024;

/** A reply's body as text, counted as it is unpacked: a few kilobytes of gzip may hold gigabytes. */
export async function readBody({ body }: Response, { name }: { name: string }): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > LARGEST_REPLY) throw tooLarge(name);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

export function tooLarge(name: string): ModelFailure {
  return new ModelFailure("too_large", `${name} sent more in one reply than is taken.`);
}
