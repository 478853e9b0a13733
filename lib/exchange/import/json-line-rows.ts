import { MAX_ROW } from "@/lib/exchange/limits";
import type { TextStream } from "./decode-text";
import { parseJsonRow } from "./parse-json-row";
import { problemAt, type RowStream, TOO_LONG } from "./row";

/** One JSON value a line; blank lines are passed over. A line ends in LF, CRLF or CR: none of them stands in a JSON text as it is. */
export async function* jsonLineRows(text: TextStream): RowStream {
  let line = 1;
  let row = 0;
  for await (const { content, last } of lines(text)) {
    if (content === null) {
      row += 1;
      yield problemAt({ row, line }, TOO_LONG);
    } else if (/\S/.test(content)) {
      row += 1;
      yield* parseJsonRow(content, { row, line }, last);
    }
    line += 1;
  }
}

/** `content` is null for a line too long to be held; `last` is one without an end. */
interface Line {
  content: string | null;
  last: boolean;
}

async function* lines(text: TextStream): AsyncGenerator<Line> {
  let parts: string[] = [];
  let held = 0;
  let afterReturn = false;
  const take = (last: boolean): Line => {
    const content = held > MAX_ROW ? null : parts.join("");
    parts = [];
    held = 0;
    return { content, last };
  };
  for await (const given of text) {
    // The second half of a CRLF that was cut in two.
    const chunk = afterReturn && given.startsWith("\n") ? given.slice(1) : given;
    afterReturn = given.endsWith("\r");
    const ends = /\r\n?|\n/g;
    let start = 0;
    for (let end = ends.exec(chunk); end !== null; end = ends.exec(chunk)) {
      held += end.index - start;
      if (held <= MAX_ROW) parts.push(chunk.slice(start, end.index));
      yield take(false);
      start = ends.lastIndex;
    }
    held += chunk.length - start;
    if (held <= MAX_ROW) parts.push(chunk.slice(start));
    else parts = [];
  }
  if (held > 0) yield take(true);
}
