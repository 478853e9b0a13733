import type { Answer, PromptText, PromptTurn, ResponseText } from "./schema";

/** A prompt of one user turn is its text; anything else is a list of turns. */
export function promptText(turns: PromptTurn[]): PromptText {
  return turns.length === 1 && turns[0].role === "user" ? turns[0].text : turns;
}

export function turnsOf(prompt: PromptText): PromptTurn[] {
  return typeof prompt === "string" ? [{ role: "user", text: prompt }] : prompt;
}

/** A response to the first user turn alone is its text. */
export function responseText(answers: Answer[]): ResponseText {
  return answers.length === 1 && answers[0].turn === 0 ? answers[0].text : answers;
}

export function answersOf(response: ResponseText): Answer[] {
  return typeof response === "string" ? [{ turn: 0, text: response }] : response;
}

/** The last user turn, counted over user turns only, from 0; -1 where there is none. */
export function lastUserTurn(prompt: PromptText): number {
  return turnsOf(prompt).filter(({ role }) => role === "user").length - 1;
}
