export interface CsvRecord {
  fields: string[];
  end: number;
}

/** `broken`: quotes that do not fit; `incomplete`: the text ends inside the record. */
export type CsvReading = CsvRecord | "broken" | "incomplete";

/** Reads the record that begins at `start` (RFC 4180; a line may end in LF, CRLF or CR). */
export function readCsvRecord(text: string, start: number, delimiter: string, atEnd: boolean): CsvReading {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    let field: string;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === null) return atEnd ? "broken" : "incomplete";
      field = quoted.field;
      at = quoted.end;
      if (at === text.length && !atEnd) return "incomplete";
      if (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") return "broken";
    } else {
      const end = plainEnd(text, at, delimiter);
      if (end === text.length && !atEnd) return "incomplete";
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    // A CR at the edge of the buffer may be half of a CRLF.
    if (text[at] === "\r" && at + 1 === text.length && !atEnd) return "incomplete";
    return { fields, end: at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : at < text.length ? 1 : 0) };
  }
}

function readQuoted(text: string, start: number): { field: string; end: number } | null {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return { field: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
  return null;
}

function plainEnd(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return text.length;
}
