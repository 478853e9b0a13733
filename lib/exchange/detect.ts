import { cleanText } from "@/lib/exchange/import/clean-text";
import { type ByteStream, decodeText } from "@/lib/exchange/import/decode-text";
import { KNOWN_FORMATS } from "@/lib/exchange/import/formats";
import { columnsOf, proposeMapping } from "@/lib/exchange/import/propose-mapping";
import { rowsOf } from "@/lib/exchange/import/rows-of";
import { sniffEncoding } from "@/lib/exchange/import/sniff-encoding";
import { cleanGeneratorName } from "./clean-generator-name";
import { MAX_COLUMN_NAME, MAX_COLUMNS, SHOWN_COLUMNS } from "./limits";
import { peekBytes } from "./peek-bytes";
import { refusal } from "./refusal";
import { refuseBytes, refuseText } from "./refuse-bytes";
import type { ColumnMapping, Container, Detection, Encoding, ImportProblem } from "./schema";
import { sniffContainer } from "./sniff-container";

const HEAD = 65_536;
const SAMPLE_ROWS = 20;

/** Tells the format by content: the first 64 KB, and as much more as the first twenty rows need. */
export async function detect(fileName: string, bytes: ByteStream, chosen: Encoding | null = null): Promise<Detection> {
  const { head, all } = await peekBytes(bytes, HEAD);
  const encoding = chosen ?? sniffEncoding(head);
  const notText = refuseBytes(head, encoding);
  if (notText) return notText;
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const notResponses = refuseText(text);
  if (notResponses) return notResponses;
  const { container, delimiter } = sniffContainer(text);

  const sample = await sampleRows(decodeText(all, encoding), container, delimiter);
  if (sample.columns.length === 0 || (container === "csv" && sample.columns.length < 2))
    return refuseRows(container, text, sample.problem);
  const known = KNOWN_FORMATS.find((format) => format.recognises(new Set(sample.columns)));
  const fallbackSystem = cleanGeneratorName(fileName);
  const mapping = known ? null : proposeMapping(sample.columns, fallbackSystem);
  const list = mapping?.prompt === "" && container === "jsonl" ? wrapped(sample.only) : null;
  if (list !== null) return oneObject(`: the rows stand in it under “${list.slice(0, 100)}”`);
  const generic = mapping?.shape === "pairs" ? "generic_pairs" : "generic_responses";
  const label = known?.label ?? (mapping?.shape === "pairs" ? "Two responses a row" : "One response a row");
  return {
    ok: true,
    format: known?.format ?? generic,
    container,
    encoding,
    delimiter,
    columns: shown(sample.columns, mapping),
    columnCount: sample.columns.length,
    mapping,
    fallbackSystem,
    says: `${label}, ${CONTAINER_WORDS[container]}${encoding === "utf-8" ? "" : `, ${ENCODING_WORDS[encoding]}`}`,
  };
}

/** The first of the columns, and wherever they stand those that were proposed. */
function shown(columns: string[], mapping: ColumnMapping | null): string[] {
  const proposed = new Set(mapping ? columnsOf(mapping) : []);
  // A name that cannot be stored as it is cannot be chosen either.
  const nameable = columns.filter((name) => name.length <= MAX_COLUMN_NAME && cleanText(name).text === name);
  return nameable.filter((name, index) => index < SHOWN_COLUMNS || proposed.has(name));
}

const ENCODING_WORDS: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big-endian)",
  gb18030: "GB18030",
  "windows-1252": "Western European (Windows-1252)",
};

const CONTAINER_WORDS: Record<Container, string> = {
  json: "a JSON list",
  jsonl: "one JSON object a line",
  csv: "a table (CSV)",
};

async function sampleRows(text: AsyncIterable<string>, container: Container, delimiter: string | null) {
  const columns = new Set<string>();
  let first: object | null = null;
  let rows = 0;
  let problem: ImportProblem | null = null;
  let seen = 0;
  for await (const row of rowsOf(text, container, delimiter)) {
    if (row.kind === "problem") problem ??= row.kept ? null : row;
    else if (typeof row.value === "object" && row.value !== null) {
      rows += 1;
      first ??= row.value;
      for (const name of Object.keys(row.value)) if (columns.size < MAX_COLUMNS) columns.add(name);
    }
    seen += 1;
    if (seen === SAMPLE_ROWS) break;
  }
  return { columns: [...columns], only: rows === 1 ? first : null, problem };
}

/** A file that is one object around the list of rows, and the name under which the list stands. */
function wrapped(only: object | null): string | null {
  const found = Object.entries(only ?? {}).find(
    ([, value]) => Array.isArray(value) && typeof value[0] === "object" && value[0] !== null,
  );
  return found?.[0] ?? null;
}

function oneObject(where = "") {
  return refusal(
    "one_object",
    `The file is one JSON object, not a list of rows${where}.`,
    "Write the rows as a JSON list […], or one object a line.",
  );
}

function refuseRows(container: Container, head: string, problem: ImportProblem | null) {
  if (container === "jsonl" && /^\s*\{\s*[\r\n]/.test(head)) return oneObject();
  if (problem?.code === "too_long" || problem?.code === "too_deep" || problem?.code === "truncated") {
    return refusal("no_rows", `Line ${problem.line}: ${problem.message}`, problem.hint);
  }
  if (container === "json" && /\{/.test(head)) {
    return refusal(
      "no_rows",
      "The file begins like a JSON list, but none of its first rows can be read.",
      "Write the file again with a JSON library. If it was copied or downloaded, check that it is whole.",
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
