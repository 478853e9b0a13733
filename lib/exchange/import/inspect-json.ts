const QUOTE = 34;
const COLON = 58;
const OPEN = [91, 123];
const CLOSE = [93, 125];

export interface Inspection {
  deepest: number;
  /** A name that the outermost object gives twice. */
  repeatedKey: string | null;
  /** The text ends before its brackets or quotes are closed. */
  open: boolean;
  /** The text with whole numbers in quotes that a computer's number cannot hold. */
  text: string;
}

/** What JSON.parse does not tell of a text: how deep it is, names given twice, and numbers it would change. */
export function inspectJson(text: string): Inspection {
  const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const keys = new Set<string>();
  const parts: string[] = [];
  let copied = 0;
  let depth = 0;
  let deepest = 0;
  let repeatedKey: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      if (end === -1) return { deepest, repeatedKey, open: true, text };
      if (depth === 1 && repeatedKey === null && isKey(text, end)) {
        const key = keyOf(text.slice(at, end + 1));
        if (keys.has(key)) repeatedKey = key;
        keys.add(key);
      }
      at = end;
    } else if (OPEN.includes(code)) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (CLOSE.includes(code)) depth -= 1;
    else if (code === 45 || (code >= 48 && code <= 57)) {
      number.lastIndex = at;
      const found = number.exec(text)?.[0] ?? text[at];
      if (changesAsNumber(found)) {
        parts.push(text.slice(copied, at), `"${found}"`);
        copied = at + found.length;
      }
      at += found.length - 1;
    }
  }
  const whole = parts.length === 0 ? text : [...parts, text.slice(copied)].join("");
  return { deepest, repeatedKey, open: depth > 0, text: whole };
}

function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return quote;
  }
  return -1;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at) === COLON;
}

function keyOf(written: string): string {
  if (!written.includes("\\")) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

function changesAsNumber(written: string): boolean {
  return written.length > 15 && /^-?\d+$/.test(written) && String(Number(written)) !== written;
}
