import type { PromptRole } from "@/lib/comparisons/conversation";

const ROLE: Record<PromptRole, string> = { system: "System", user: "User", assistant: "Assistant" };

/** A text with at most so many characters, never half of one; a cut is said. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
  return `${text.slice(0, end)}\n[cut here by Evenhand: the first ${end} of ${text.length} characters]`;
}

/** What was asked: the text alone where there is nothing else, otherwise each turn under who said it. */
export function layOutPrompt(turns: { role: PromptRole; text: string }[], limit: number, code: string): string {
  if (turns.length === 1 && turns[0].role === "user") return cutText(turns[0].text, limit);
  return turns.map(({ role, text }) => `[${ROLE[role]} ${code}]\n${cutText(text, limit)}`).join("\n\n");
}

interface Answered {
  answers: string[];
  /** What the user said between answers i and i + 1. */
  followUps: string[];
  /** The answer that is judged, by its place; null: all of them together. */
  judged: number | null;
}

/** One side of a conversation: an only answer as it is, several with what was asked between them. */
export function layOutAnswers({ answers, followUps, judged }: Answered, limit: number, code: string): string {
  if (answers.length === 1) return cutText(answers[0], limit);
  return answers
    .map((answer, at) => {
      const note = judged === null ? "" : at === judged ? ", the one to judge" : ", for context";
      const asked = at > 0 ? `[User ${code}]\n${cutText(followUps[at - 1] ?? "", limit)}\n\n` : "";
      return `${asked}[Answer ${at + 1}${note} ${code}]\n${cutText(answer, limit)}`;
    })
    .join("\n\n");
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
