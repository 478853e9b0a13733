import { createHash } from "node:crypto";

/**
 * A code that marks where quoted texts begin and end. It is made of their hash, so the same request reads the same again, and nobody who
 * writes a response can know it. The order of texts does not matter: both displayed orders get one code.
 */
export function fenceCode(texts: string[]): string {
  for (let attempt = 0; ; attempt++) {
    const hash = createHash("sha256").update(String(attempt));
    for (const each of texts.map((text) => createHash("sha256").update(text).digest("hex")).sort()) hash.update(each);
    const code = hash.digest("hex").slice(0, 10);
    if (texts.every((text) => !text.includes(code))) return code;
  }
}

export function fenced(name: string, text: string, code: string): string {
  return `[${name} ${code}]\n${text}\n[end of ${name} ${code}]`;
}
