import { MAX_ROW } from "@/lib/exchange/limits";
import type { ImportProblem } from "@/lib/exchange/schema";
import type { TextStream } from "./decode-text";
import { parseJsonRow } from "./parse-json-row";
import { problemAt, type Row, type RowStream, TOO_LONG } from "./row";
import { StringScanner } from "./string-scanner";

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NEWLINE = 10;
const RETURN = 13;

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
  private line = 1;
  private afterReturn = false;
  /** Spaces before what stands first on the line; -1 after something did. */
  private indent = 0;
  private startLine = 0;
  private startIndent = -1;
  private row = 0;
  private trailing = false;
  private readonly string = new StringScanner();

  *push(chunk: string): Generator<Row | ImportProblem> {
    let start = 0;
    this.string.begin(chunk);
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.string.open) {
        const { end, line, breaks } = this.string.skip(at, this.startIndent);
        this.line += breaks;
        if (line !== null) {
          // A string cannot hold a line break: where the next row seems to begin, this one is given up.
          this.hold(chunk.slice(start, line));
          yield* this.finish(false);
          this.string.open = false;
          this.depth = 0;
          start = line;
          this.indent = this.startIndent;
          at = line - 1;
        } else at = end;
        continue;
      }
      const code = chunk.charCodeAt(at);
      if (code <= 32) {
        if (code === RETURN || (code === NEWLINE && !this.afterReturn)) this.line += 1;
        this.afterReturn = code === RETURN;
        this.indent = code === RETURN || code === NEWLINE ? 0 : this.indent < 0 ? -1 : this.indent + 1;
        continue;
      }
      this.afterReturn = false;
      const indent = this.indent;
      this.indent = -1;
      if (this.phase !== "elements") {
        if (this.phase === "before" && code === OPEN_ARRAY) {
          this.phase = "elements";
          start = at + 1;
        } else if (this.phase === "after") this.trailing = true;
        continue;
      }
      if (this.startLine === 0 && code !== COMMA) {
        this.startLine = this.line;
        this.startIndent = indent;
      }
      if (code === QUOTE) this.string.open = true;
      else if (code === OPEN_ARRAY || code === OPEN_OBJECT) this.depth += 1;
      else if (this.depth > 0) {
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
      else yield* parseJsonRow(text, place);
    }
    this.parts = [];
    this.held = 0;
    this.startLine = 0;
    if (last) this.phase = "after";
  }
}
