import { type UnsentStore, unsentStore } from "./unsent-store";

/** This browser's store, apart for each annotator who uses it. */
export function localStore(owner: string): UnsentStore {
  return unsentStore(storage(), shortHash(owner));
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** FNV-1a: tells annotators on one browser apart without storing their personal link. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
