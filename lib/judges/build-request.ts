import type { Conversation, PromptRole } from "@/lib/comparisons/conversation";
import type { EndpointMode, ModelRequest } from "@/lib/llm/schema";
import { rubricDefinition } from "./aspect-definitions";
import { fenceCode, fenced } from "./fence";
import { layOutAnswers, layOutPrompt } from "./lay-out";
import type { JudgeQuestion } from "./questions";
import { scoresSchema, verdictSchema } from "./response-schemas";
import type { JudgeSettings } from "./schema";
import { fillTemplate } from "./template";

/** A judge's version as requests need it. */
export interface AskedJudge {
  template: string;
  settings: JudgeSettings;
  guidelines: string;
}

/** One answer, or a conversation of one system. */
export interface Scored {
  prompt: { role: PromptRole; text: string }[];
  reference: string | null;
  followUps: string[];
  judged: number | null;
  answers: string[];
}

/** The text for one displayed order: in "ba" the response of b comes first. */
export function pairwiseText(
  judge: AskedJudge,
  {
    conversation,
    order,
    question,
  }: { conversation: Conversation<string>; order: "ab" | "ba"; question: JudgeQuestion },
): string {
  const { a, b, followUps, judged, prompt, reference } = conversation;
  const code = fenceCode([...prompt.map(({ text }) => text), ...followUps, ...a, ...b, reference ?? ""]);
  const limit = judge.settings.responseLimit;
  const side = (answers: string[]) => layOutAnswers({ answers, followUps, judged }, limit, code);
  return fillTemplate(judge.template, {
    ...shared(judge, { prompt, reference, code, question }),
    first: fenced("first response", side(order === "ab" ? a : b), code),
    second: fenced("second response", side(order === "ab" ? b : a), code),
  });
}

/** The text that asks for scores of one response on all these points. */
export function rubricText(judge: AskedJudge, scored: Scored, questions: JudgeQuestion[]): string {
  const { prompt, reference, followUps, answers, judged } = scored;
  const code = fenceCode([...prompt.map(({ text }) => text), ...followUps, ...answers, reference ?? ""]);
  return fillTemplate(judge.template, {
    ...shared(judge, { prompt, reference, code, question: questions[0] }),
    aspect: questions.map(({ name }) => name).join(", "),
    definition: "",
    response: fenced(
      "response",
      layOutAnswers({ answers, followUps, judged }, judge.settings.responseLimit, code),
      code,
    ),
    aspects: questions.map(aspectLine).join("\n"),
    keys: questions.map(({ key }) => key).join(", "),
  });
}

/** As a server is asked. Samples differ by their seed where one was given. */
export function judgeRequest(
  { mode, settings, sample }: { mode: EndpointMode; settings: JudgeSettings; sample: number },
  text: string,
  schema: ModelRequest["schema"],
): ModelRequest {
  const { seed } = settings.sampling;
  const sampling = { ...settings.sampling, seed: seed === null ? null : (seed + sample) % 2_147_483_648 };
  if (mode === "chat") return { sampling, schema, messages: [{ role: "user", content: text }] };
  return { sampling, schema, prompt: completionText(text) };
}

/** What a model that continues texts is given: the answer's beginning is already there. */
export function completionText(text: string): string {
  return `${text}\n\nThe answer as one JSON object:\n`;
}

export function schemaOf(kind: "pairwise" | "rubric", questions: JudgeQuestion[]): { name: string; schema: object } {
  return kind === "pairwise" ? verdictSchema : scoresSchema(questions.map(({ key }) => key));
}

function shared(
  { settings, guidelines }: AskedJudge,
  given: { prompt: Scored["prompt"]; reference: string | null; code: string; question: JudgeQuestion },
) {
  const { prompt, reference, code, question } = given;
  const limit = settings.responseLimit;
  const known = settings.reference && reference?.trim() ? reference : null;
  return {
    fence: code,
    prompt: fenced("prompt", layOutPrompt(prompt, limit, code), code),
    reference:
      known === null
        ? ""
        : fenced("reference answer", layOutPrompt([{ role: "user", text: known }], limit, code), code),
    question: question.question,
    aspect: question.id === null ? "" : question.name,
    definition: question.definition,
    guidelines: guidelines.trim(),
  };
}

function aspectLine({ id, key, name, question }: JudgeQuestion): string {
  const means =
    id === null ? `the response as a whole, as an answer to the prompt` : rubricDefinition({ key, question });
  return `- ${key} (${name}): ${means}.`;
}
