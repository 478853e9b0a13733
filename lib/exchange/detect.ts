import { type ByteStream, decodeText } from "@/lib/exchange/import/decode-text";
import { KNOWN_FORMATS } from "@/lib/exchange/import/formats";
import { proposeMapping } from "@/lib/exchange/import/propose-mapping";
import { rowsOf } from "@/lib/exchange/import/rows-of";
import { sniffEncoding } from "@/lib/exchange/import/sniff-encoding";
import { cleanGeneratorName } from "./clean-generator-name";
import { peekBytes } from "./peek-bytes";
import { refusal, refuseBytes, refuseText } from "./refuse-bytes";
import type { Container, Detection } from "./schema";
import { sniffContainer } from "./sniff-container";

const HEAD = 65_536;
const SAMPLE_ROWS = 20;
const SHOWN_COLUMNS = 200;

/** Tells the format by content: the first 64 KB, and as much more as the first twenty rows need. */
export async function detect(fileName: string, bytes: ByteStream): Promise<Detection> {
  const { head, all } = await peekBytes(bytes, HEAD);
  const notText = refuseBytes(head);
  if (notText) return notText;
  const encoding = sniffEncoding(head);
  if (!isDecodable(head, encoding)) {
    return refusal(
      "not_utf8",
      "The file is not saved as UTF-8.",
      "Open it in an editor or spreadsheet and save it as UTF-8.",
    );
  }
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const notResponses = refuseText(text);
  if (notResponses) return notResponses;
  const { container, delimiter } = sniffContainer(text);

  const sample = await sampleRows(decodeText(all, encoding), container, delimiter);
  if (sample.columns.length === 0 || (container === "csv" && sample.columns.length < 2))
    return refuseRows(container, text);
  const known = KNOWN_FORMATS.find((format) => format.recognises(new Set(sample.columns)));
  const fallbackSystem = cleanGeneratorName(fileName);
  const mapping = known ? null : proposeMapping(sample.columns, fallbackSystem);
  const generic = mapping?.shape === "pairs" ? "generic_pairs" : "generic_responses";
  return {
    ok: true,
    format: known?.format ?? generic,
    container,
    encoding,
    delimiter,
    columns: sample.columns.slice(0, SHOWN_COLUMNS),
    columnCount: sample.columns.length,
    mapping,
    fallbackSystem,
    says: `${known?.label ?? (mapping?.shape === "pairs" ? "Two responses a row" : "One response a row")}, ${CONTAINER_WORDS[container]}`,
  };
}

const CONTAINER_WORDS: Record<Container, string> = {
  json: "a JSON list",
  jsonl: "one JSON object a line",
  csv: "a table (CSV)",
};

async function sampleRows(text: AsyncIterable<string>, container: Container, delimiter: string | null) {
  const columns = new Set<string>();
  let seen = 0;
  for await (const row of rowsOf(text, container, delimiter)) {
    if (row.kind === "row" && typeof row.value === "object" && row.value !== null) {
      for (const name of Object.keys(row.value)) columns.add(name);
    }
    seen += 1;
    if (seen === SAMPLE_ROWS) break;
  }
  return { columns: [...columns] };
}

function isDecodable(head: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuseRows(container: Container, head: string) {
  if (container === "jsonl" && /^\s*\{\s*\n/.test(head)) {
    return refusal(
      "one_object",
      "The file is one JSON object, not a list of rows.",
      "Write the rows as a JSON list […], or one object a line.",
    );
  }
  if (container === "csv") {
    return refusal(
      "not_recognised",
      "The file is neither JSON nor a table with a header.",
      "Drop JSON, JSONL, or CSV whose first line names the columns.",
    );
  }
  return refusal(
    "no_rows",
    "No row could be read: the file holds no JSON objects.",
    'Write each row as {"prompt": "…", "response": "…"}.',
  );
}
