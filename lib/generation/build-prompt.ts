import type { ChatMessage } from "@/lib/llm/schema";
import { answeredBlock, askedBlock } from "./frame";
import type { PromptForm, Recipe } from "./schema";
import { readPromptFile, writePromptFile } from "./urial-prompt";

/** What has been said until now; the last is what the user asks. */
export type Conversation = ChatMessage[];

export type BuiltPrompt = { prompt: string; messages?: undefined } | { messages: ChatMessage[]; prompt?: undefined };

/** How the request is made; `body` is the prompt file, "" where there is none. */
export interface Asking {
  recipe: Recipe;
  systemPrompt: string;
  body: string;
}

/**
 * The exact text, or messages, sent for a conversation. Completion: the file as it is, earlier turns as further blocks, the query, and the opening of
 * the answer. A prompt's own system message goes in front of its first query, for the form has no place for one.
 */
export function buildPrompt({ recipe, systemPrompt, body }: Asking, conversation: Conversation): BuiltPrompt {
  if (recipe === "chat") return { messages: chatMessages(systemPrompt, conversation) };
  const form = formOf(body);
  const head = recipe === "zero_shot" ? withoutExamples(body) : body.trimEnd();
  return { prompt: [...(head === "" ? [] : [head]), ...blocks(form, conversation)].join("\n\n") };
}

/** The same as one text, for people: each message under its role. */
export function promptAsText(built: BuiltPrompt): string {
  if (built.prompt !== undefined) return built.prompt;
  return built.messages.map(({ role, content }) => `[${role}]\n${content}`).join("\n\n");
}

export function formOf(body: string): PromptForm {
  const read = readPromptFile(body);
  return read.ok ? read.set.form : "fenced";
}

function withoutExamples(body: string): string {
  const read = readPromptFile(body);
  return read.ok ? writePromptFile({ ...read.set, examples: [] }).trimEnd() : "";
}

function chatMessages(systemPrompt: string, conversation: Conversation): ChatMessage[] {
  const own = conversation.filter(({ role }) => role === "system").map(({ content }) => content);
  const system = [systemPrompt, ...own].filter((text) => text.trim() !== "").join("\n\n");
  const said = conversation.filter(({ role }) => role !== "system");
  return system === "" ? said : [{ role: "system", content: system }, ...said];
}

function blocks(form: PromptForm, conversation: Conversation): string[] {
  const built: string[] = [];
  let asked: string[] = [];
  for (const { role, content } of conversation) {
    if (role !== "assistant") asked.push(content);
    else {
      built.push(answeredBlock(form, asked.join("\n\n"), content));
      asked = [];
    }
  }
  return [...built, askedBlock(form, asked.join("\n\n"))];
}
