import { MAX_ROW } from "@/lib/exchange/limits";
import type { TextStream } from "./decode-text";
import { parseJsonRow } from "./parse-json-row";
import { problemAt, type RowStream, TOO_LONG } from "./row";

/** One JSON value a line; blank lines are passed over. */
export async function* jsonLineRows(text: TextStream): RowStream {
  let line = 1;
  let row = 0;
  for await (const content of lines(text)) {
    if (content === null) {
      row += 1;
      yield problemAt({ row, line }, TOO_LONG);
    } else if (content.trim() !== "") {
      row += 1;
      yield parseJsonRow(content, { row, line });
    }
    line += 1;
  }
}

/** Lines without their ends; null stands for one too long to be held. */
async function* lines(text: TextStream): AsyncGenerator<string | null> {
  let parts: string[] = [];
  let held = 0;
  const take = () => {
    const line = held > MAX_ROW ? null : parts.join("");
    parts = [];
    held = 0;
    return line;
  };
  for await (const chunk of text) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end !== -1; end = chunk.indexOf("\n", start)) {
      held += end - start;
      if (held <= MAX_ROW) parts.push(chunk.slice(start, end));
      yield take();
      start = end + 1;
    }
    held += chunk.length - start;
    if (held <= MAX_ROW) parts.push(chunk.slice(start));
    else parts = [];
  }
  if (held > 0) yield take();
}
