import "server-only";
import { fetch } from "undici";
import { storable } from "@/lib/storable";
import type { CallableEndpoint } from "./callable-endpoint";
import { refusalOf } from "./explain-refusal";
import { explainTransport } from "./explain-transport";
import { ModelFailure } from "./model-failure";
import { readReply } from "./read-reply";
import { cutAtStop, requestBody } from "./request-body";
import type { ModelReply, ModelRequest } from "./schema";

/**
 * One request, one reply; throws ModelFailure. Retrying is the caller's affair. Redirects are not followed: an allowed server must not be
 * able to send a request, and the key with it, elsewhere.
 */
export async function complete(
  endpoint: CallableEndpoint,
  request: ModelRequest,
  signal?: AbortSignal,
): Promise<ModelReply> {
  const { path, body } = requestBody(endpoint, request);
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
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, response.headers, text, endpoint);
    const reply = readReply(parseJson(text), endpoint.mode);
    if (!reply) throw new ModelFailure("not_understood", `${endpoint.name} answered, but not as the protocol asks.`);
    return {
      ...reply,
      text: storable(cutAtStop(reply.text, request.sampling.stop)),
      latencyMs: Math.round(performance.now() - started),
    };
  } catch (error) {
    throw explainTransport(error, { endpoint, aborted: signal?.aborted ?? false });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
