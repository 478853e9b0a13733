import { LRUCache } from "lru-cache";
import type { CallableEndpoint } from "./callable-endpoint";
import type { ModelRequest } from "./schema";

/**
 * How a reply of a given form is asked for: as OpenAI and vLLM take a schema; as llama-cpp-python and Together do; in words alone.
 * From the strictest to what every server takes.
 */
export const replyFormats = ["json_schema", "json_object", "text"] as const;
export type ReplyFormat = (typeof replyFormats)[number];

/** What a server has taken so far; forgotten after an hour, for servers are updated. */
const taken = new LRUCache<string, ReplyFormat>({ max: 1_000, ttl: 3_600_000 });

const keyOf = ({ baseUrl, model }: CallableEndpoint) => `${baseUrl} ${model}`;

export function replyFormatOf(endpoint: CallableEndpoint, request: ModelRequest): ReplyFormat {
  if (!request.schema || !endpoint.structuredOutput) return "text";
  return taken.get(keyOf(endpoint)) ?? "json_schema";
}

/** The next format that may do, remembered for the endpoint's other requests. */
export function nextReplyFormat(endpoint: CallableEndpoint, refused: ReplyFormat): ReplyFormat {
  const known = replyFormats.indexOf(taken.get(keyOf(endpoint)) ?? "json_schema");
  // Requests under way at the same time may have come further down already.
  const next = replyFormats[Math.max(known, replyFormats.indexOf(refused) + 1)] ?? "text";
  taken.set(keyOf(endpoint), next);
  return next;
}

/** Whether a refusal is about the format: by its words, for servers say it with any status from 400 to 501. */
export function refusesFormat(status: number, body: string): boolean {
  if (status < 400 || status === 401 || status === 403 || status === 429 || status > 501) return false;
  return /response_format|json_schema|json_object|structured[_ ]?outputs?|guided[_ ]?(?:json|decoding)|\bgrammar\b/i.test(
    body.slice(0, 4_000),
  );
}

/** The request's part for a format; nothing for plain text. */
export function formatFields({ schema }: ModelRequest, format: ReplyFormat): object {
  if (!schema || format === "text") return {};
  const response_format =
    format === "json_schema"
      ? { type: format, json_schema: { name: schema.name, schema: schema.schema, strict: true } }
      : { type: format, schema: schema.schema };
  return { response_format };
}
