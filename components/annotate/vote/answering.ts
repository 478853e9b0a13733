import type { BlindStudy } from "@/lib/assignments/schema";
import { stepsOf } from "@/lib/studies/scale";
import type { Choice, Confidence } from "@/lib/votes/schema";
import { type Given, givenAt } from "./grades";
import { type Answer, firstUnanswered, isAnswered, missing, overall, type Question } from "./questions";

/** What is being said about the pair on screen. */
export type Draft = {
  answer: Answer;
  /** The question that keys answer. */
  focus: number;
};

type Of = { study: Pick<BlindStudy, "rationale" | "minRationale" | "reasons">; questions: Question[] };

/** What a deed makes of a draft. `cast`: it is a vote now. `asksWhy`: nothing but a rationale is lacking. */
export type Turn = Draft & { cast: boolean; asksWhy: boolean };

/** The answer that was still missing makes a vote. Mending one does not: Enter does then. */
function turn(of: Of, before: Answer, answer: Answer, question: number): Turn {
  const { study, questions } = of;
  const next = whatNext(of, answer, question);
  return { ...next, cast: next.cast && missing(study, questions, before) !== null };
}

function whatNext(of: Of, answer: Answer, otherwise: number): Turn {
  const lacks = missing(of.study, of.questions, answer);
  const asksWhy = lacks === "rationale";
  const focus = lacks === "answers" ? firstUnanswered(of.questions, answer) : otherwise;
  return { answer, cast: lacks === null, asksWhy, focus: asksWhy ? whereToSayWhy(of, otherwise) : focus };
}

/** Where a tick is rationale enough, the keys tick reasons. */
function whereToSayWhy({ study, questions }: Of, otherwise: number): number {
  const reasons = questions.findIndex(({ kind }) => kind === "reasons");
  return reasons !== -1 && study.minRationale === 0 ? reasons : otherwise;
}

export function answerChoice(of: Of, { answer }: Draft, question: number, given: Given): Turn | null {
  const asked = of.questions[question];
  if (asked?.kind !== "choice" || !asked.choices.includes(given.choice)) return null;
  return turn(of, answer, { ...answer, given: { ...answer.given, [asked.key]: given } }, question);
}

/** The same answer once more takes it back where it may be left out. */
export function answerConfidence(of: Of, { answer, focus }: Draft, confidence: Confidence): Turn | null {
  const question = of.questions.findIndex(({ kind }) => kind === "confidence");
  const asked = of.questions[question];
  if (asked?.kind !== "confidence") return null;
  const again = !asked.required && answer.confidence === confidence;
  const next = { ...answer, confidence: again ? null : confidence };
  return turn(of, answer, next, asked.required ? question : back(of, focus));
}

/** Neither votes nor moves on: there may be more than one reason. */
export function toggleReason({ answer, focus }: Draft, key: string): Turn {
  const others = answer.reasons.filter((other) => other !== key);
  const reasons = others.length < answer.reasons.length ? others : [...others, key];
  return { answer: { ...answer, reasons }, focus, cast: false, asksWhy: false };
}

/** From what was answered beside the questions back to where one was. */
function back({ questions }: Of, focus: number): number {
  return questions[focus]?.kind === "choice" ? focus : questions.findIndex(({ key }) => key === overall);
}

/** A choice answers the focused choice question; at what comes after them it mends the last. Null: it is no answer here. */
export function pressChoice(of: Of, draft: Draft, choice: Choice): Turn | null {
  if (needsDigits(of, draft, choice) !== null) return null;
  return answerChoice(of, draft, choiceQuestion(of, draft), { choice });
}

/** On a graded scale a habit of pressing arrows would collect slight preferences that nobody meant: the last digit that answers instead. */
export function needsDigits(of: Of, draft: Draft, choice: Choice): number | null {
  const asked = of.questions[choiceQuestion(of, draft)];
  if (asked?.kind !== "choice" || asked.steps === 1) return null;
  return choice === "left" || choice === "right" ? 2 * asked.steps + 1 : null;
}

function choiceQuestion(of: Of, { answer, focus }: Draft): number {
  if (of.questions[focus]?.kind === "choice") return focus;
  const unanswered = of.questions.findIndex((question) => question.kind === "choice" && !isAnswered(question, answer));
  return unanswered !== -1 ? unanswered : back(of, focus);
}

/** What a digit does: the focused question's, and where that has no use for digits the next's that has one. */
export function digitUse({ questions }: Of, focus: number): "points" | "confidence" | "reasons" | null {
  const focused = questions[focus];
  if (focused?.kind === "confidence" || focused?.kind === "reasons") return focused.kind;
  if (focused && focused.steps > 1) return "points";
  const beside = questions.find(({ kind }) => kind !== "choice");
  return beside === undefined || beside.kind === "choice" ? null : beside.kind;
}

/** A point of the scale from its left end on, how sure, or a quick reason. */
export function pressDigit(of: Of, draft: Draft, digit: number): Turn | null {
  const use = digitUse(of, draft.focus);
  const asked = of.questions[draft.focus];
  if (use === "points" && asked?.kind === "choice") {
    const given = givenAt(digit, asked.steps);
    return given && answerChoice(of, draft, draft.focus, given);
  }
  // Three words of confidence.
  if (use === "confidence") return digit <= 3 ? answerConfidence(of, draft, digit) : null;
  const reason = use === "reasons" ? of.study.reasons[digit - 1] : undefined;
  return reason ? toggleReason(draft, reason.key) : null;
}

/** Round and round: what comes after the questions is one step before the first. */
export function pressStep({ questions }: Of, { focus }: Draft, to: "earlier" | "later"): number {
  return (focus + (to === "later" ? 1 : -1) + questions.length) % questions.length;
}

export function pressSubmit(of: Of, { answer, focus }: Draft): Turn {
  return whatNext(of, answer, focus);
}

/** What digits can do in a study, for the list of keys. */
export function digitUses(study: Pick<BlindStudy, "scale" | "confidence" | "reasons">) {
  const steps = stepsOf[study.scale];
  return {
    points: steps > 1 ? 2 * steps + 1 : null,
    confidence: study.confidence !== "off",
    reasons: Math.min(study.reasons.length, 7),
  };
}
