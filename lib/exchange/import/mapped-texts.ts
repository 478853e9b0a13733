import { lastUserTurn, promptText, responseText } from "@/lib/exchange/conversation";
import type { PromptText, ResponseText } from "@/lib/exchange/schema";
import { TextOrList } from "./field-values";
import type { Fields } from "./mapped-row";
import { answersIn, isWholeConversation, questionsOf, readMessages } from "./read-messages";
import type { Fault } from "./row";

/** Readings are what was found or, instead of it, the fault that says why there is none. */
export type Reading<T> = { found: T; fault: null } | { found: null; fault: Fault };

/** A column that holds the prompt: a text, a list of messages, or a whole conversation whose questions are the prompt. */
export function mappedPrompt(fields: Fields, column: string): Reading<PromptText> {
  const turns = readMessages(fields(column));
  if (!turns) return mappedText(fields, column);
  const asked = isWholeConversation(turns) ? questionsOf(turns) : turns;
  if (lastUserTurn(asked) < 0) return { found: null, fault: noUserTurn(column) };
  return { found: promptText(asked), fault: null };
}

/**
 * A column that holds the response: a text answers the last user turn of the prompt. Of a conversation each answer goes to its
 * turn, or where it has more turns than the prompt, the last answer to the prompt's last turn.
 */
export function mappedResponse(fields: Fields, column: string, prompt: PromptText): Reading<ResponseText> {
  const last = lastUserTurn(prompt);
  const turns = readMessages(fields(column));
  if (!turns) {
    const { found, fault } = mappedText(fields, column);
    return fault ? { found: null, fault } : { found: responseText([{ turn: last, text: found }]), fault: null };
  }
  const answers = answersIn(turns);
  const [final] = answers.slice(-1);
  if (!final) return { found: null, fault: noAnswer(column) };
  const sameTurns = lastUserTurn(turns) === last;
  return { found: responseText(sameTurns ? answers : [{ turn: last, text: final.text }]), fault: null };
}

/** The text of a required column. Numbers are written out; of a list of texts the first is taken. */
export function mappedText(fields: Fields, column: string): Reading<string> {
  const value = fields(column);
  const parsed = TextOrList.safeParse(value);
  if (parsed.success) return { found: [parsed.data].flat()[0], fault: null };
  const name = column.slice(0, 100);
  const missing = value === undefined || value === null;
  const fault: Fault = {
    code: missing ? "missing_field" : "wrong_type",
    message: `The column “${name}” is ${missing ? "missing" : "not a text"} in this row, so the row was skipped.`,
    hint: "Fill it in, or choose another column.",
    kept: false,
  };
  return { found: null, fault };
}

const noUserTurn = (column: string): Fault => ({
  code: "wrong_type",
  message: `The conversation in “${column.slice(0, 100)}” has no message of the user, so the row was skipped.`,
  hint: 'Give at least one message with the role "user".',
  kept: false,
});
const noAnswer = (column: string): Fault => ({
  code: "missing_field",
  message: `The conversation in “${column.slice(0, 100)}” has no answer, so the row was skipped.`,
  hint: 'Give at least one message with the role "assistant".',
  kept: false,
});
