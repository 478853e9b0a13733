import { type ByteStream, decodeText } from "@/lib/exchange/import/decode-text";
import { problemAt } from "@/lib/exchange/import/row";
import { rowsOf } from "@/lib/exchange/import/rows-of";
import { sniffEncoding } from "@/lib/exchange/import/sniff-encoding";
import { toResponse } from "@/lib/exchange/import/to-response";
import { refuseBytes, refuseText } from "@/lib/exchange/refuse-bytes";
import type { ImportProblem, Refusal } from "@/lib/exchange/schema";
import { sniffContainer } from "@/lib/exchange/sniff-container";
import type { NewPrompt } from "@/lib/responses/add-prompts";
import { readPromptRow } from "./prompt-row";

export type PromptsRead =
  | { ok: true; prompts: NewPrompt[]; rejected: ImportProblem[] }
  | { ok: false; refusal: Pick<Refusal, "message" | "hint"> };

/** A file of prompts: JSONL, a JSON list, or a table. Rows that cannot be read are told by their lines. */
export async function readPrompts(bytes: Uint8Array): Promise<PromptsRead> {
  const head = bytes.subarray(0, 65_536);
  const encoding = sniffEncoding(head);
  const start = new TextDecoder(encoding).decode(head, { stream: true });
  const refusal = refuseBytes(head, encoding) ?? refuseText(start);
  if (refusal) return { ok: false, refusal };
  const { container, delimiter } = sniffContainer(start);
  const prompts: NewPrompt[] = [];
  const rejected: ImportProblem[] = [];
  const times = new Map<string, number>();
  for await (const row of rowsOf(decodeText(once(bytes), encoding), container, delimiter)) {
    if (row.kind === "problem") {
      if (!row.kept) rejected.push(row);
      continue;
    }
    const read = readPromptRow(row.value);
    if ("fault" in read) {
      rejected.push(problemAt(row, read.fault));
      continue;
    }
    // Checked and cleaned as the prompt of a response is, with a stand-in for what is not there yet.
    const { response, problems } = toResponse(row, { ...read.draft, system: "-", response: "" });
    rejected.push(...problems.filter(({ kept }) => !kept));
    if (!response) continue;
    const { prompt: text, tags, reference = null, sourceId = null } = response;
    const key = JSON.stringify([sourceId, text]);
    const occurrence = times.get(key) ?? 0;
    times.set(key, occurrence + 1);
    prompts.push({ position: prompts.length, sourceId, text, occurrence, reference, tags });
  }
  if (prompts.length > 0) return { ok: true, prompts, rejected };
  const [first] = rejected;
  const message = first ? `Line ${first.line}: ${first.message}` : "The file holds no rows.";
  const hint = first?.hint ?? 'Write each row as {"prompt": "…"}, or a table with a column “prompt”.';
  return { ok: false, refusal: { message, hint } };
}

async function* once(bytes: Uint8Array): ByteStream {
  yield bytes;
}
