import type { Conversation } from "@/lib/comparisons/conversation";
import { pairwiseText, rubricText } from "./build-request";
import type { OpenRequest } from "./open-requests";
import type { JudgeQuestion } from "./questions";
import type { ReadVersion } from "./read-version";

/** The questions of a request: an aspect may be for some prompts only. */
export function askedIn({ questions }: ReadVersion, { asked }: OpenRequest): JudgeQuestion[] {
  return questions.filter(({ id }) => asked.includes(id ?? 0n));
}

/** What a request asks about its comparison or response. */
export function requestText(
  version: ReadVersion,
  { request, conversation }: { request: OpenRequest; conversation: Conversation<string> },
): string {
  const questions = askedIn(version, request);
  return request.order === null
    ? rubricText(version.asked, { ...conversation, answers: conversation.a }, questions)
    : pairwiseText(version.asked, { conversation, order: request.order, question: questions[0] });
}
