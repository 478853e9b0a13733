import type { Container } from "@/lib/exchange/schema";
import { csvRows } from "./csv-rows";
import type { TextStream } from "./decode-text";
import { jsonArrayRows } from "./json-array-rows";
import { jsonLineRows } from "./json-line-rows";
import type { RowStream } from "./row";

export function rowsOf(
  text: TextStream,
  container: Container,
  delimiter: string | null,
  wanted?: ReadonlySet<string>,
): RowStream {
  if (container === "json") return jsonArrayRows(text);
  if (container === "jsonl") return jsonLineRows(text);
  return csvRows(text, delimiter ?? ",", wanted);
}
