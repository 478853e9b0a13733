"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import type { useDesk } from "@/components/annotate/desk/use-desk";
import { randomId } from "@/components/annotate/unsent/random-id";
import type { FlagBody, SkipBody } from "@/components/annotate/unsent/unsent-store";
import type { BlindStudy } from "@/lib/assignments/schema";
import type { Choice, Confidence } from "@/lib/votes/schema";
import {
  answerChoice,
  answerConfidence,
  needsDigits,
  pressChoice,
  pressDigit,
  pressStep,
  pressSubmit,
  type Turn,
  toggleReason,
} from "./answering";
import type { Given } from "./grades";
import { type Answer, overall, type Question } from "./questions";
import { useChoiceWords } from "./use-choice-words";
import { voteBody } from "./vote-body";

/** What is said after a deed; `id` tells two equal sentences apart. */
export type Said = { id: string; text: string; undo: boolean };

type Setting = {
  study: BlindStudy;
  questions: Question[];
  desk: ReturnType<typeof useDesk>;
  /** Seconds for which the pair has still to be read. */
  held: number;
  takeActiveMs: () => number;
  focusRationale: () => void;
};

const day = 24 * 60 * 60 * 1000;

/** The annotator's deeds: each changes the screen at once and goes to the server in the background. */
export function useVoting({ study, questions, desk, held, takeActiveMs, focusRationale }: Setting) {
  const t = useTranslations("vote");
  const ways = useTranslations("ways");
  const progress = useTranslations("progress");
  const words = useTranslations("desk");
  const choiceWords = useChoiceWords();
  const [said, setSaid] = useState<Said | null>(null);
  const [skipped, setSkipped] = useState<string | null>(null);
  const { state, dispatch } = desk;
  const pair = state.hand[0];
  const of = { study, questions };
  const hush = useCallback(() => setSaid(null), []);
  const say = (text: string, undo: boolean) => setSaid({ id: randomId(), text, undo });

  function cast(answer: Answer) {
    const activeMs = Math.min(takeActiveMs(), day);
    desk.add({ kind: "vote", assignmentId: pair.assignmentId, body: voteBody(study, answer, activeMs) });
    dispatch({ type: "settled", by: "vote" });
    setSkipped(null);
    const asked = questions.find(({ key }) => key === overall);
    const given = answer.given[overall];
    if (asked?.kind === "choice" && given) say(t("voted", { choice: choiceWords.said(given, asked.steps) }), true);
    scrollTo(0, 0);
  }

  /** True where it was a deed. */
  function take(turn: Turn | null): boolean {
    if (!pair || !turn) return false;
    const { given, confidence } = turn.answer;
    const chooses = turn.cast || given !== state.answer.given || confidence !== state.answer.confidence;
    if (chooses && held > 0) {
      say(progress("moment", { seconds: held }), false);
      return true;
    }
    if (turn.cast) cast(turn.answer);
    else dispatch({ type: "drafted", answer: turn.answer, focus: turn.focus });
    if (turn.asksWhy && questions[turn.focus]?.kind === "reasons") say(t("sayWhy"), false);
    else if (turn.asksWhy) focusRationale();
    return true;
  }

  /** The key of a choice. */
  function choose(choice: Choice): boolean {
    if (take(pressChoice(of, state, choice))) return true;
    const last = pair ? needsDigits(of, state, choice) : null;
    if (last !== null) say(t("useDigits", { last }), false);
    return last !== null;
  }

  /** Back to an earlier question of the pair, or on to the next. */
  function step(to: "earlier" | "later"): boolean {
    if (!pair || questions.length < 2) return false;
    dispatch({ type: "focused", question: pressStep(of, state, to) });
    return true;
  }

  function skip(body?: SkipBody) {
    if (!pair) return;
    desk.add({ kind: "skip", assignmentId: pair.assignmentId, body });
    takeActiveMs();
    dispatch({ type: "settled", by: "skip" });
    setSkipped(pair.assignmentId);
    say(ways("skipped"), true);
    scrollTo(0, 0);
  }

  /** Why the last pair was skipped; null says no more of it. */
  function tellReason(body: SkipBody | null) {
    setSkipped(null);
    if (!skipped || !body) return;
    desk.add({ kind: "skip_reason", assignmentId: skipped, body });
    if (body.reason) say(ways("reasonNoted", { reason: ways(`reasons.${body.reason}`) }), false);
  }

  function flag(body: FlagBody) {
    if (!pair) return;
    desk.add({ kind: "flag", assignmentId: pair.assignmentId, body });
    say(ways(body.kind === "identity_guessed" ? "guessed" : "flagged"), false);
  }

  async function undo() {
    const taken = await desk.takeBack();
    takeActiveMs();
    setSkipped(null);
    say(words(`undone.${taken}`), false);
    scrollTo(0, 0);
  }

  return {
    give: (question: number, given: Given) => take(answerChoice(of, state, question, given)),
    beSure: (confidence: Confidence) => take(answerConfidence(of, state, confidence)),
    tick: (reason: string) => take(toggleReason(state, reason)),
    choose,
    /** The key of a digit: a point of the scale, how sure, or a quick reason. */
    rate: (digit: number) => take(pressDigit(of, state, digit)),
    step,
    submit: () => void take(pressSubmit(of, state)),
    ...{ skip, skipped, tellReason, flag, undo, said, hush },
    canUndo: desk.canTakeBack,
  };
}
