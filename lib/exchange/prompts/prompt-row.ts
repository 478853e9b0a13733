import { promptText } from "@/lib/exchange/conversation";
import { labelOf, tagsOf } from "@/lib/exchange/import/field-values";
import { isWholeConversation, questionsOf, readMessages } from "@/lib/exchange/import/read-messages";
import type { Fault } from "@/lib/exchange/import/row";
import { MAX_TURNS } from "@/lib/exchange/limits";
import type { PromptText, Tag } from "@/lib/exchange/schema";

const PROMPT = ["prompt", "instruction", "question", "query", "input", "text"];
const TURNS = ["turns", "messages", "conversation", "conversations"];
const ID = ["id", "prompt_id", "question_id", "source_id", "idx"];
const REFERENCE = ["reference", "reference_answer"];
const TAGS = ["dataset", "category", "source", "datasplit", "difficulty", "task", "topic", "language", "subset"];

export interface PromptDraft {
  sourceId?: string;
  prompt: PromptText;
  tags: Tag[];
  reference?: string;
}

/** A row of a file of prompts: a text, or the turns of a conversation, beside an id, tags and a reference answer. */
export function readPromptRow(value: unknown): { draft: PromptDraft } | { fault: Fault } {
  const fields = new Map(Object.entries(value ?? {}).map(([name, field]) => [name.trim().toLowerCase(), field]));
  const first = (names: string[]) => names.map((name) => fields.get(name)).find((field) => (field ?? "") !== "");
  const prompt = conversationIn(first(TURNS)) ?? conversationIn(first(PROMPT)) ?? labelOf(first(PROMPT));
  if (prompt === undefined) return { fault: NO_PROMPT };
  const input = fields.has("instruction") ? labelOf(fields.get("input")) : undefined;
  const whole = typeof prompt === "string" && input?.trim() ? `${prompt}\n\n${input}` : prompt;
  const references = [first(REFERENCE) ?? []]
    .flat()
    .map(labelOf)
    .filter((text) => text?.trim());
  return {
    draft: {
      prompt: whole,
      sourceId: labelOf(first(ID)),
      reference: references.length > 0 ? references.join("\n\n---\n\n") : undefined,
      tags: [...TAGS.flatMap((name) => tagsOf(name, fields.get(name))), ...ownTags(fields.get("tags"))],
    },
  };
}

/** Messages, or the texts of user turns. A conversation that ends with an answer is asked without its answers. */
function conversationIn(field: unknown): PromptText | undefined {
  const messages = readMessages(field);
  if (messages) return promptText(isWholeConversation(messages) ? questionsOf(messages) : messages);
  if (!Array.isArray(field) || field.length === 0 || field.length > MAX_TURNS) return undefined;
  const texts = field.filter((text) => typeof text === "string");
  return texts.length === field.length ? promptText(texts.map((text) => ({ role: "user", text }))) : undefined;
}

/** A list of labels, a label, or an object of labels by key. */
function ownTags(field: unknown): Tag[] {
  if (typeof field === "object" && field !== null && !Array.isArray(field)) {
    return Object.entries(field).flatMap(([key, value]) => tagsOf(key, value));
  }
  return tagsOf("tag", field);
}

const NO_PROMPT: Fault = {
  code: "missing_field",
  message: "This row has no prompt, so it was skipped.",
  hint: "Name the column “prompt” or “instruction”, or give “turns”.",
  kept: false,
};
