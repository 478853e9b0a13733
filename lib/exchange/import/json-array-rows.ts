import { MAX_DEPTH, MAX_ROW } from "@/lib/exchange/limits";
import type { ImportProblem } from "@/lib/exchange/schema";
import type { TextStream } from "./decode-text";
import { parseJsonRow } from "./parse-json-row";
import { problemAt, type Row, type RowStream, TOO_LONG } from "./row";

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NEWLINE = 10;

/** The elements of one JSON array, each parsed by itself, so that a bad element costs only itself. */
export async function* jsonArrayRows(text: TextStream): RowStream {
  const scanner = new ElementScanner();
  for await (const chunk of text) yield* scanner.push(chunk);
  yield* scanner.end();
}

class ElementScanner {
  private phase: "before" | "elements" | "after" = "before";
  private parts: string[] = [];
  private held = 0;
  private depth = 0;
  private deepest = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  private startLine = 0;
  private row = 0;
  private trailing = false;

  *push(chunk: string): Generator<Row | ImportProblem> {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === NEWLINE) this.line += 1;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inString = false;
        continue;
      }
      if (this.phase !== "elements") {
        if (this.phase === "before" && code === OPEN_ARRAY) {
          this.phase = "elements";
          start = at + 1;
        } else if (this.phase === "after" && code > 32) this.trailing = true;
        continue;
      }
      if (code > 32 && this.startLine === 0 && code !== COMMA) this.startLine = this.line;
      if (code === QUOTE) this.inString = true;
      else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
        this.depth += 1;
        this.deepest = Math.max(this.deepest, this.depth);
      } else if (this.depth > 0) {
        if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) this.depth -= 1;
      } else if (code === COMMA || code === CLOSE_ARRAY) {
        this.hold(chunk.slice(start, at));
        yield* this.finish(code === CLOSE_ARRAY);
        start = at + 1;
      }
    }
    if (this.phase === "elements") this.hold(chunk.slice(start));
  }

  *end(): Generator<ImportProblem> {
    if (this.phase === "after" && !this.trailing) return;
    const place = { row: this.row + 1, line: this.startLine || this.line };
    if (this.phase === "after") {
      const message = "There is more text after the end of the list, and it was not read.";
      const hint = "Keep one list per file, or write one object a line (JSONL).";
      yield problemAt({ row: this.row + 1, line: this.line }, { code: "trailing_text", message, hint, kept: false });
      return;
    }
    const unfinished = this.startLine > 0;
    const message = unfinished
      ? `The file ends in the middle of row ${place.row}, which begins on line ${place.line}. The rows before it were read.`
      : `The file ends after row ${this.row} without the closing bracket of the list.`;
    const hint = "The file seems to be cut off: copy or download it again.";
    yield problemAt(place, { code: "truncated", message, hint, kept: !unfinished });
  }

  private hold(text: string): void {
    this.held += text.length;
    if (this.held <= MAX_ROW) this.parts.push(text);
    else this.parts = [];
  }

  private *finish(last: boolean): Generator<Row | ImportProblem> {
    const text = this.parts.join("");
    const blank = this.held <= MAX_ROW && text.trim() === "";
    // An empty list has no element, and a comma before the bracket is harmless.
    if (!(blank && last)) {
      this.row += 1;
      const place = { row: this.row, line: this.startLine || this.line };
      if (this.held > MAX_ROW) yield problemAt(place, TOO_LONG);
      else if (this.deepest > MAX_DEPTH) yield problemAt(place, TOO_DEEP);
      else yield parseJsonRow(text, place);
    }
    this.parts = [];
    this.held = 0;
    this.deepest = 0;
    this.startLine = 0;
    if (last) this.phase = "after";
  }
}

const TOO_DEEP = {
  code: "too_deep" as const,
  message: `This row is nested deeper than ${MAX_DEPTH} levels and was skipped.`,
  hint: "Write the texts as plain fields of the row.",
  kept: false,
};
