import type { CallableEndpoint } from "./callable-endpoint";
import { formatFields, type ReplyFormat } from "./reply-format";
import type { ModelRequest } from "./schema";

/** Servers of the protocol take this many; the reply is cut at the others when it has come. */
const STOPS_SENT = 4;

/** What is sent, in the protocol's words. Settings at their neutral values are left out: some servers refuse those they do not know. */
export function requestBody(
  endpoint: CallableEndpoint,
  request: ModelRequest,
  format: ReplyFormat,
): { path: string; body: object } {
  const { sampling } = request;
  const shared = {
    model: endpoint.model,
    temperature: sampling.temperature,
    max_tokens: sampling.maxTokens,
    ...(sampling.topP < 1 && { top_p: sampling.topP }),
    ...(sampling.stop.length > 0 && { stop: sampling.stop.slice(0, STOPS_SENT) }),
    // vLLM's name and llama.cpp's: each of the two passes over the other's.
    ...(sampling.repetitionPenalty !== null && {
      repetition_penalty: sampling.repetitionPenalty,
      repeat_penalty: sampling.repetitionPenalty,
    }),
    ...(sampling.frequencyPenalty !== null && { frequency_penalty: sampling.frequencyPenalty }),
    ...(sampling.presencePenalty !== null && { presence_penalty: sampling.presencePenalty }),
    ...(sampling.seed !== null && { seed: sampling.seed }),
    ...formatFields(request, format),
  };
  if (request.messages) return { path: "/chat/completions", body: { ...shared, messages: request.messages } };
  return { path: "/completions", body: { ...shared, prompt: request.prompt } };
}

/** The reply up to the first stop string: servers that take fewer of them, or none, give the same text. */
export function cutAtStop(text: string, stops: string[]): string {
  let end = text.length;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at >= 0 && at < end) end = at;
  }
  return text.slice(0, end);
}
