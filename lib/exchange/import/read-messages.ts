import { z } from "zod";
import { MAX_TURNS } from "@/lib/exchange/limits";
import type { Answer, PromptTurn } from "@/lib/exchange/schema";

const ROLES: Record<string, PromptTurn["role"]> = {
  system: "system",
  developer: "system",
  user: "user",
  human: "user",
  prompter: "user",
  assistant: "assistant",
  gpt: "assistant",
  model: "assistant",
  bot: "assistant",
};

const Part = z.union([z.string(), z.object({ type: z.literal("text"), text: z.string() })]);
const Content = z.union([z.string(), z.array(Part).max(MAX_TURNS)]);

/** A chat message, and the older form with `from` and `value`. */
const Message = z.union([
  z.object({ role: z.string(), content: Content }),
  z.object({ from: z.string(), value: Content }),
]);
const Messages = z.array(Message).min(1).max(MAX_TURNS);

/** A list of chat messages as turns; null where it is none, or has a role or content that nobody could be shown. */
export function readMessages(value: unknown): PromptTurn[] | null {
  if (!Array.isArray(value) || typeof value[0] !== "object") return null;
  const parsed = Messages.safeParse(value);
  if (!parsed.success) return null;
  const turns: PromptTurn[] = [];
  for (const message of parsed.data) {
    const [name, content] = "role" in message ? [message.role, message.content] : [message.from, message.value];
    const role = Object.hasOwn(ROLES, name.toLowerCase()) ? ROLES[name.toLowerCase()] : null;
    if (!role) return null;
    const parts = [content].flat().map((part) => (typeof part === "string" ? part : part.text));
    turns.push({ role, text: parts.join("\n\n") });
  }
  return turns;
}

/** Ends with what the assistant said: the conversation is the system's own, and its answers are what is judged. */
export function isWholeConversation(turns: PromptTurn[]): boolean {
  return turns.at(-1)?.role === "assistant";
}

/** What the system was asked in a whole conversation: everything but its answers. */
export function questionsOf(turns: PromptTurn[]): PromptTurn[] {
  return turns.filter(({ role }) => role !== "assistant");
}

/** Each answer with the user turn it follows; of several in a row one text is made. */
export function answersIn(turns: PromptTurn[]): Answer[] {
  const answers = new Map<number, string[]>();
  let asked = -1;
  for (const { role, text } of turns) {
    if (role === "user") asked += 1;
    else if (role === "assistant") answers.set(asked, [...(answers.get(asked) ?? []), text]);
  }
  return [...answers].map(([turn, texts]) => ({ turn: Math.max(0, turn), text: texts.join("\n\n") }));
}
