/** JSON as models write it. An object keeps every entry in order, doubled keys too: a reply that says a key twice must not pass for one that says it once. */
export type Loose = string | number | boolean | null | Loose[] | LooseObject;
export interface LooseObject {
  entries: [string, Loose][];
}

const MOST_DEPTH = 12;

export function isLooseObject(value: Loose): value is LooseObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The object that begins at this brace, and where it ends; null where there is none. Takes trailing commas, single quotes, keys without quotes,
 * line breaks in strings and Python's literals.
 */
export function readLooseObject(text: string, at: number): { value: LooseObject; end: number } | null {
  const reader = new Reader(text, at);
  const value = reader.object(0);
  return value && { value, end: reader.at };
}

class Reader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  object(depth: number): LooseObject | null {
    if (depth > MOST_DEPTH || !this.take("{")) return null;
    const entries: [string, Loose][] = [];
    for (;;) {
      if (this.take("}")) return { entries };
      const key = this.key();
      if (key === null || !this.take(":")) return null;
      const value = this.value(depth + 1);
      if (value === undefined) return null;
      entries.push([key, value]);
      if (!this.take(",") && this.peek() !== "}") return null;
    }
  }

  private value(depth: number): Loose | undefined {
    const next = this.peek();
    if (next === "{") return this.object(depth) ?? undefined;
    if (next === "[") return this.list(depth);
    if (next === '"' || next === "'") return this.string() ?? undefined;
    return this.literal();
  }

  private list(depth: number): Loose[] | undefined {
    if (depth > MOST_DEPTH || !this.take("[")) return undefined;
    const values: Loose[] = [];
    for (;;) {
      if (this.take("]")) return values;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      values.push(value);
      if (!this.take(",") && this.peek() !== "]") return undefined;
    }
  }

  private key(): string | null {
    const next = this.peek();
    if (next === '"' || next === "'") return this.string();
    const bare = this.match(/[A-Za-z_][\w-]{0,60}/y);
    return bare || null;
  }

  private string(): string | null {
    const quote = this.peek();
    const { text } = this;
    let from = ++this.at;
    const parts: string[] = [];
    for (; this.at < text.length; this.at++) {
      const sign = text[this.at];
      if (sign === quote) {
        parts.push(text.slice(from, this.at++));
        return parts.join("");
      }
      if (sign !== "\\") continue;
      parts.push(text.slice(from, this.at), this.escape());
      from = this.at + 1;
    }
    return null;
  }

  /** Leaves `at` on the escape's last character. */
  private escape(): string {
    const sign = this.text[++this.at] ?? "";
    if (sign !== "u") return { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" }[sign] ?? sign;
    const hex = this.text.slice(this.at + 1, this.at + 5);
    if (!/^[0-9a-fA-F]{4}$/.test(hex)) return "u";
    this.at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  private literal(): Loose | undefined {
    const word = this.match(/-?\d{1,15}(?:\.\d{1,15})?(?=[\s,}\]]|$)|(?:true|false|null|None|True|False)\b/y);
    if (word === "") return undefined;
    if (/^t/i.test(word)) return true;
    if (/^f/i.test(word)) return false;
    return /^n/i.test(word) ? null : Number(word);
  }

  private match(pattern: RegExp): string {
    this.space();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  private peek(): string | undefined {
    this.space();
    return this.text[this.at];
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at++;
    return true;
  }

  private space(): void {
    while (this.at < this.text.length && this.text.charCodeAt(this.at) <= 32) this.at++;
  }
}
