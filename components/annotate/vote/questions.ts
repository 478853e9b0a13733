import type { BlindComparison, BlindStudy } from "@/lib/assignments/schema";
import { stepsOf } from "@/lib/studies/scale";
import { lacksRationale } from "@/lib/votes/rationale";
import type { Choice, Confidence, Highlight } from "@/lib/votes/schema";
import type { Given, Steps } from "./grades";

/** What an annotator has said about the pair on screen, so far. `given` is by question key. */
export type Answer = {
  given: Record<string, Given>;
  confidence: Confidence | null;
  rationale: string;
  /** Keys of quick reasons ticked. */
  reasons: string[];
  highlights: Highlight[];
};

export type ChoiceQuestion = {
  kind: "choice";
  key: string;
  name: string;
  text: string;
  choices: Choice[];
  steps: Steps;
  /** BCP 47, of what is not the app's own words. */
  languages: { name?: string; text: string };
};
export type ConfidenceQuestion = { kind: "confidence"; key: string; name: string; text: string; required: boolean };
/** Quick reasons to tick. Whether a vote needs any is the rationale's matter. */
export type ReasonsQuestion = { kind: "reasons"; key: string; name: string; text: string };
export type Question = ChoiceQuestion | ConfidenceQuestion | ReasonsQuestion;

/** What the app itself asks, in the annotator's language. */
export type QuestionWords = Record<
  "overall" | "confidence" | "confidenceQuestion" | "reasons" | "reasonsQuestion",
  string
>;

/** The overall question's key; an aspect's key begins with a letter. */
export const overall = "_overall";

export const emptyAnswer: Answer = { given: {}, confidence: null, rationale: "", reasons: [], highlights: [] };

type Asked = Pick<BlindStudy, "languages" | "aspects" | "question" | "bothBad" | "scale" | "confidence" | "reasons">;
type Policy = Pick<BlindStudy, "rationale" | "minRationale">;

/** Aspects first, then the overall question, which sums up the others; then how sure, and why. */
export function questionsOf(study: Asked, words: QuestionWords): Question[] {
  const steps = stepsOf[study.scale];
  const aspects = study.aspects.map(
    ({ key, name, question, languages }): Question => ({
      ...{ kind: "choice", key, name, text: question, steps },
      languages: { name: languages.name, text: languages.question },
      choices: ["left", "tie", "right"],
    }),
  );
  const questions: Question[] = [
    ...aspects,
    {
      ...{ kind: "choice", key: overall, name: words.overall, text: study.question, steps },
      languages: { text: study.languages.question },
      choices: study.bothBad ? ["left", "tie", "both_bad", "right"] : ["left", "tie", "right"],
    },
  ];
  if (study.confidence !== "off") {
    const required = study.confidence === "required";
    questions.push({
      kind: "confidence",
      key: "_confidence",
      name: words.confidence,
      text: words.confidenceQuestion,
      required,
    });
  }
  if (study.reasons.length > 0)
    questions.push({ kind: "reasons", key: "_reasons", name: words.reasons, text: words.reasonsQuestion });
  return questions;
}

/** Of a study's questions those about this pair: an aspect may be for some prompts only. */
export function questionsAbout(questions: Question[], pair: Pick<BlindComparison, "aspects">): Question[] {
  return questions.filter(({ kind, key }) => kind !== "choice" || key === overall || pair.aspects.includes(key));
}

/** Questions that every vote answers, one after the other. The others can be answered beside them. */
export function isRequired(question: Question): question is ChoiceQuestion | ConfidenceQuestion {
  return question.kind === "choice" || (question.kind === "confidence" && question.required);
}

export function isAnswered(question: Question, answer: Answer): boolean {
  if (question.kind === "choice") return answer.given[question.key] !== undefined;
  return question.kind === "confidence" ? answer.confidence !== null : answer.reasons.length > 0;
}

export function firstUnanswered(questions: Question[], answer: Answer): number {
  return questions.findIndex((question) => isRequired(question) && !isAnswered(question, answer));
}

/** The question whose answers are on the bar: the one with the focus, or what comes next while that is on something beside the questions. */
export function askedNow(questions: Question[], answer: Answer, focus: number): number {
  const focused = questions[focus];
  if (focused && isRequired(focused)) return focus;
  const next = firstUnanswered(questions, answer);
  return next === -1 ? questions.findLastIndex(isRequired) : next;
}

/** What still stands between the answer and its vote. */
export function missing(study: Policy, questions: Question[], answer: Answer): "answers" | "rationale" | null {
  if (firstUnanswered(questions, answer) !== -1) return "answers";
  return lacksRationale({ ...answer, choice: answer.given[overall]?.choice }, study) ? "rationale" : null;
}

/** A vote that was taken back: what was decided last is asked anew, what was said on the way to it stays. */
export function askedAnew(questions: Question[], answer: Answer): Answer {
  const { [overall]: _, ...given } = answer.given;
  const sure = questions.some((question) => question.kind === "confidence" && question.required);
  return { ...answer, given, confidence: sure ? null : answer.confidence };
}
