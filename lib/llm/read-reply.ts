import { z } from "zod";
import { storable } from "@/lib/storable";

/** As large as the database takes one. */
const tokens = z.int32().min(0).nullish();
const Usage = z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish();
const finish = z.string().max(100).transform(storable).nullish();

/** Only what is used is looked at; what a server adds is its own affair. */
const Chat = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: finish })).min(1),
  usage: Usage.catch(null),
});
const Completion = z.object({
  choices: z.array(z.object({ text: z.string(), finish_reason: finish })).min(1),
  usage: Usage.catch(null),
});

export interface ReadReply {
  text: string;
  finishReason: string | null;
  promptTokens: number | null;
  outputTokens: number | null;
}

/** A server's JSON as a reply, or null where it is none. A chat reply without content (a refusal, a call of tools) has an empty text. */
export function readReply(json: unknown, mode: "chat" | "completion"): ReadReply | null {
  const read = mode === "chat" ? readChat(json) : readCompletion(json);
  if (!read) return null;
  const { usage, text, finish_reason } = read;
  return {
    text,
    finishReason: finish_reason ?? null,
    promptTokens: usage?.prompt_tokens ?? null,
    outputTokens: usage?.completion_tokens ?? null,
  };
}

function readChat(json: unknown) {
  const { success, data } = Chat.safeParse(json);
  if (!success) return null;
  const [{ message, finish_reason }] = data.choices;
  return { usage: data.usage, text: message.content ?? "", finish_reason };
}

function readCompletion(json: unknown) {
  const { success, data } = Completion.safeParse(json);
  if (!success) return null;
  const [{ text, finish_reason }] = data.choices;
  return { usage: data.usage, text, finish_reason };
}
