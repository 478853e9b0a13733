import { z } from "zod";

/** Chat sends messages; completion sends one text that the model continues, which is how base models are asked. */
export const EndpointMode = z.enum(["chat", "completion"]);
export type EndpointMode = z.infer<typeof EndpointMode>;

export const SamplingSettings = z.object({
  temperature: z.coerce.number().min(0).max(2).default(0),
  topP: z.coerce.number().gt(0).max(1).default(1),
  maxTokens: z.coerce.number().int().min(1).max(100_000).default(2_048),
  /** The reply ends before the first of these. Servers take four; more are cut here. */
  stop: z.array(z.string().min(1).max(200)).max(16).default([]),
  repetitionPenalty: z.coerce.number().gt(0).max(3).nullable().default(null),
  frequencyPenalty: z.coerce.number().min(-2).max(2).nullable().default(null),
  presencePenalty: z.coerce.number().min(-2).max(2).nullable().default(null),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).nullable().default(null),
});
export type SamplingSettings = z.infer<typeof SamplingSettings>;

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

/** `prompt` goes to endpoints of completion mode, `messages` to those of chat mode. */
export type ModelRequest = {
  sampling: SamplingSettings;
  /** A JSON schema for the reply, sent where the endpoint takes one. */
  schema?: { name: string; schema: object };
} & ({ messages: ChatMessage[]; prompt?: undefined } | { prompt: string; messages?: undefined });

export interface ModelReply {
  text: string;
  /** The server's word: "stop", "length" …; null where it says none. */
  finishReason: string | null;
  promptTokens: number | null;
  outputTokens: number | null;
  latencyMs: number;
}

/** Why a request got no reply. Each has words for people in failure-text.ts. */
export const FailureKind = z.enum([
  "address_not_allowed",
  "unreachable",
  "timed_out",
  "rate_limited",
  "server_error",
  "refused",
  "wrong_key",
  "too_long",
  "too_large",
  "not_understood",
  "empty",
]);
export type FailureKind = z.infer<typeof FailureKind>;
