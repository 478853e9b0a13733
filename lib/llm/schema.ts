import { z } from "zod";
import { RowId } from "@/lib/studies/schema";

/** Chat sends messages; completion sends one text that the model continues, which is how base models are asked. */
export const EndpointMode = z.enum(["chat", "completion"]);
export type EndpointMode = z.infer<typeof EndpointMode>;

const price = z.coerce.number("A price is a number.").min(0, "A price cannot be negative.").max(1_000_000);

/** `key` is written, never read: empty leaves the stored one as it is. */
export const EndpointInput = z.object({
  id: RowId.optional(),
  name: z.string().trim().min(1, "Give the endpoint a name.").max(100),
  baseUrl: z
    .url({ protocol: /^https?$/, error: "Write an address such as https://host:8000/v1." })
    .max(500)
    .transform((url) => url.replace(/\/+$/, "")),
  model: z.string().trim().min(1, "Name the model as the server does.").max(300),
  mode: EndpointMode,
  key: z.string().trim().max(2_000).optional(),
  forgetKey: z.coerce.boolean().default(false),
  concurrency: z.coerce.number().int().min(1).max(256, "At most 256 requests at once.").default(8),
  requestsPerMinute: z.coerce.number().int().min(1).max(1_000_000).nullable().default(null),
  timeoutSeconds: z.coerce.number().int().min(1).max(3_600).default(120),
  inputPrice: price.nullable().default(null),
  outputPrice: price.nullable().default(null),
  structuredOutput: z.coerce.boolean().default(true),
});
export type EndpointInput = z.infer<typeof EndpointInput>;

/** What a page may know of an endpoint: everything but its key. */
export interface EndpointCard {
  id: string;
  name: string;
  baseUrl: string;
  model: string;
  mode: EndpointMode;
  hasKey: boolean;
  concurrency: number;
  requestsPerMinute: number | null;
  timeoutSeconds: number;
  inputPrice: number | null;
  outputPrice: number | null;
  structuredOutput: boolean;
  createdBy: string;
  canEdit: boolean;
  /** Whether an administrator's list lets requests go there. */
  allowed: boolean;
  archived: boolean;
}

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

export const AllowedAddressInput = z.object({
  scheme: z.enum(["https", "http"]),
  host: z.string().trim().toLowerCase().min(1, "Write a host name or an IP address.").max(253),
  port: z.coerce.number().int().min(1).max(65_535),
});
export type AllowedAddressInput = z.infer<typeof AllowedAddressInput>;
