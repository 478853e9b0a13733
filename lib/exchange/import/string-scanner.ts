/** Skips over JSON strings in a text that comes in pieces, without looking at each of their characters. */
export class StringScanner {
  open = false;
  private escaped = false;
  private chunk = "";
  private readonly next: Record<'"' | "\\" | "\n" | "\r", number> = { '"': 0, "\\": 0, "\n": 0, "\r": 0 };

  begin(chunk: string): void {
    this.chunk = chunk;
    for (const sign of ['"', "\\", "\n", "\r"] as const) this.next[sign] = -1;
  }

  /**
   * From `at` inside a string to its closing quote, or to the end of the chunk. `breaks` counts line breaks on the way, which no sound string has;
   * `line` is where a line begins with `indent` spaces and an opening brace, if one does.
   */
  skip(at: number, indent: number): { end: number; line: number | null; breaks: number } {
    const { chunk } = this;
    let breaks = 0;
    let from = at;
    if (this.escaped) {
      this.escaped = false;
      from += 1;
    }
    for (;;) {
      const quote = this.find('"', from);
      const slash = this.find("\\", from);
      const stop = Math.min(quote, slash);
      for (let lineEnd = this.lineEnd(from); lineEnd < stop; lineEnd = this.lineEnd(from)) {
        breaks += 1;
        from = lineEnd + (chunk.startsWith("\r\n", lineEnd) ? 2 : 1);
        if (indent >= 0 && beginsRow(chunk, from, indent)) return { end: from, line: from + indent, breaks };
      }
      if (stop === chunk.length) return { end: chunk.length, line: null, breaks };
      if (slash < quote) {
        from = slash + 2;
        if (from > chunk.length) {
          this.escaped = true;
          return { end: chunk.length, line: null, breaks };
        }
      } else {
        this.open = false;
        return { end: quote, line: null, breaks };
      }
    }
  }

  private lineEnd(from: number): number {
    return Math.min(this.find("\n", from), this.find("\r", from));
  }

  /** Where the sign stands next, or the chunk's length; remembered, so that each part of a chunk is searched once. */
  private find(sign: '"' | "\\" | "\n" | "\r", from: number): number {
    if (this.next[sign] < from) {
      const found = this.chunk.indexOf(sign, from);
      this.next[sign] = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return Math.min(this.next[sign], this.chunk.length);
  }
}

function beginsRow(chunk: string, from: number, indent: number): boolean {
  return chunk[from + indent] === "{" && chunk.slice(from, from + indent).trim() === "";
}
