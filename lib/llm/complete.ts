import "server-only";
import { fetch } from "undici";
import { storable } from "@/lib/storable";
import type { CallableEndpoint } from "./callable-endpoint";
import { refusalOf } from "./explain-refusal";
import { explainTransport } from "./explain-transport";
import { ModelFailure } from "./model-failure";
import { readBody } from "./read-body";
import { readReply } from "./read-reply";
import { nextReplyFormat, type ReplyFormat, refusesFormat, replyFormatOf } from "./reply-format";
import { cutAtStop, requestBody } from "./request-body";
import type { ModelReply, ModelRequest } from "./schema";

class FormatRefused extends Error {}

/**
 * One request, one reply; throws ModelFailure. Retrying is the caller's affair, but for a form of reply that the server does not know:
 * the same is then asked for in a simpler one.
 */
export async function complete(
  endpoint: CallableEndpoint,
  request: ModelRequest,
  signal?: AbortSignal,
): Promise<ModelReply> {
  let format = replyFormatOf(endpoint, request);
  for (;;) {
    try {
      return await send(endpoint, request, format, signal);
    } catch (error) {
      if (!(error instanceof FormatRefused)) throw error;
      format = nextReplyFormat(endpoint, format);
    }
  }
}

/**
 * Redirects are not followed: an allowed server must not be
 * able to send a request, and the key with it, elsewhere.
 */
async function send(
  endpoint: CallableEndpoint,
  request: ModelRequest,
  format: ReplyFormat,
  signal?: AbortSignal,
): Promise<ModelReply> {
  const { path, body } = requestBody(endpoint, request, format);
  const url = new URL(endpoint.baseUrl + path);
  const dispatcher = await endpoint.connect(url);
  const key = endpoint.key();
  const limit = AbortSignal.timeout(endpoint.timeoutSeconds * 1_000);
  const started = performance.now();
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      dispatcher,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
    });
    const text = await readBody(response, endpoint);
    if (format !== "text" && refusesFormat(response.status, text)) throw new FormatRefused();
    if (!response.ok) throw refusalOf(response.status, response.headers, withoutKey(text, key), endpoint);
    const reply = readReply(parseJson(text), endpoint.mode);
    if (!reply) throw new ModelFailure("not_understood", `${endpoint.name} answered, but not as the protocol asks.`);
    return {
      ...reply,
      text: storable(cutAtStop(reply.text, request.sampling.stop)),
      latencyMs: Math.round(performance.now() - started),
    };
  } catch (error) {
    if (error instanceof FormatRefused) throw error;
    throw explainTransport(error, { endpoint, aborted: signal?.aborted ?? false });
  }
}

/** A server may say the key back, and whoever reads why a request failed need not be whoever gave it. */
function withoutKey(text: string, key: string | null): string {
  return key ? text.replaceAll(key, "…") : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
