import { MAX_COLUMNS, MAX_ROW } from "@/lib/exchange/limits";
import { readCsvRecord } from "./csv-records";
import type { TextStream } from "./decode-text";
import { problemAt, type Row, type RowStream, TOO_LONG } from "./row";

/** The first record names the columns. `wanted` keeps the others from being copied into each row. */
export async function* csvRows(text: TextStream, delimiter: string, wanted?: ReadonlySet<string>): RowStream {
  let header: string[] | null = null;
  let chosen: [number, string][] = [];
  let row = 0;
  for await (const record of csvLines(text, delimiter)) {
    if (header === null && record.fields !== null) {
      if (record.fields.length > MAX_COLUMNS) {
        yield problemAt({ row: 1, line: record.line }, TOO_MANY_COLUMNS);
        return;
      }
      header = columnNames(record.fields);
      chosen = [...header.entries()].filter(([, name]) => !wanted || wanted.has(name));
      continue;
    }
    row += 1;
    const place = { row, line: record.line };
    if (record.fields === null) yield problemAt(place, record.tooLong ? TOO_LONG : BAD_QUOTE);
    else if (header === null || record.fields.length !== header.length) {
      const count = record.fields.length === 1 ? "one field" : `${record.fields.length} fields`;
      const message = `This row has ${count}; the header has ${header?.length ?? 0}.`;
      const hint = "Put texts with commas, quotes or line breaks in double quotes.";
      yield problemAt(place, { code: "wrong_column_count", message, hint, kept: false });
    } else yield toRow(chosen, record.fields, place);
  }
}

function toRow(chosen: [number, string][], fields: string[], place: { row: number; line: number }): Row {
  // No prototype, so that a column called __proto__ is a column like any other.
  const value: Record<string, string> = Object.create(null);
  for (const [index, name] of chosen) value[name] = fields[index];
  return { kind: "row", ...place, value };
}

/** Repeated and empty names get their position, so that every column can be chosen. */
function columnNames(fields: string[]): string[] {
  const seen = new Set<string>();
  return fields.map((field, index) => {
    const name = field.trim();
    const unique = name === "" || seen.has(name) ? `${name || "column"} (${index + 1})` : name;
    seen.add(unique);
    return unique;
  });
}

interface CsvLine {
  line: number;
  fields: string[] | null;
  tooLong: boolean;
}

async function* csvLines(text: TextStream, delimiter: string): AsyncGenerator<CsvLine> {
  const source = text[Symbol.asyncIterator]();
  let buffer = "";
  let at = 0;
  let line = 1;
  let atEnd = false;
  for (;;) {
    const reading = at < buffer.length ? readCsvRecord(buffer, at, delimiter, atEnd) : "incomplete";
    if (reading === "incomplete" && atEnd) return;
    if (reading === "incomplete" && buffer.length - at <= MAX_ROW) {
      buffer = buffer.slice(at);
      at = 0;
      // Doubling keeps the re-reading of a long record linear.
      const goal = Math.max(1, buffer.length * 2);
      const parts = [buffer];
      for (let held = buffer.length; held < goal && !atEnd; ) {
        const next = await source.next();
        if (next.done) atEnd = true;
        else {
          parts.push(next.value);
          held += next.value.length;
        }
      }
      buffer = parts.join("");
      continue;
    }
    const tooLong = reading === "incomplete";
    const fields = typeof reading === "string" ? null : reading.fields;
    const end = typeof reading === "string" ? nextLine(buffer, at) : reading.end;
    const before = line;
    // A blank line is no record; a single empty quoted field is.
    const blank = fields?.length === 1 && fields[0] === "" && buffer[at] !== '"';
    line += lineBreaks(buffer, at, end);
    at = end;
    if (tooLong && at === buffer.length) {
      // The line goes on: what is left of it is passed over, so that it is not taken for rows.
      for (let next = await source.next(); ; next = await source.next()) {
        atEnd = next.done === true;
        buffer = next.done ? "" : next.value;
        const rest = buffer.search(/[\r\n]/);
        at = rest === -1 ? buffer.length : rest + 1;
        if (atEnd || rest !== -1) break;
      }
      line += 1;
    }
    if (!blank) yield { line: before, fields, tooLong };
  }
}

/** After a record that cannot be read, reading goes on with the line after its first. */
function nextLine(text: string, start: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = start;
  return end.exec(text) === null ? text.length : end.lastIndex;
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 10 || (character === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

const TOO_MANY_COLUMNS = {
  code: "too_long" as const,
  message: `The header names more than ${MAX_COLUMNS.toLocaleString("en")} columns.`,
  hint: "Check that its lines end where they should, and leave out the columns that are not needed.",
  kept: false,
};
const BAD_QUOTE = {
  code: "bad_quote" as const,
  message: "The double quotes of this row do not match.",
  hint: 'Write a quote inside a quoted field twice ("") and close every quoted field.',
  kept: false,
};
