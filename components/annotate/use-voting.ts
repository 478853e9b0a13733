"use client";

import { useCallback, useState } from "react";
import type { BlindStudy } from "@/lib/assignments/schema";
import { stepsOf } from "@/lib/studies/scale";
import type { Choice } from "@/lib/votes/schema";
import { choiceWords } from "./choice-words";
import { type Answer, type Given, missing, overall, type Question } from "./questions";
import { randomId } from "./random-id";
import type { FlagBody, SkipBody } from "./unsent-store";
import type { useDesk } from "./use-desk";
import { voteBody } from "./vote-body";

/** What is said after a deed; `id` tells two equal sentences apart. */
export type Said = { id: string; text: string; undo: boolean };

type Setting = {
  study: BlindStudy;
  questions: Question[];
  desk: ReturnType<typeof useDesk>;
  takeActiveMs: () => number;
  focusRationale: () => void;
};

const undoWords = {
  vote: "Your last vote is taken back.",
  skip: "The skipped pair is back.",
  nothing: "There is nothing to undo.",
  unreachable: "The server does not answer. What you did before this visit can be taken back as soon as it does.",
  busy: "Looking for what you did last…",
};

const day = 24 * 60 * 60 * 1000;

/** The annotator's deeds: each changes the screen at once and goes to the server in the background. */
export function useVoting({ study, questions, desk, takeActiveMs, focusRationale }: Setting) {
  const [said, setSaid] = useState<Said | null>(null);
  const { state, dispatch } = desk;
  const pair = state.hand[0];
  const hush = useCallback(() => setSaid(null), []);
  const say = (text: string, undo: boolean) => setSaid({ id: randomId(), text, undo });

  function cast(answer: Answer) {
    const { choice } = answer.given[overall];
    const activeMs = Math.min(takeActiveMs(), day);
    desk.add({ kind: "vote", assignmentId: pair.assignmentId, body: voteBody(study, answer, activeMs) });
    dispatch({ type: "settled", by: "vote" });
    say(`Voted: ${choiceWords[choice].said}.`, true);
    scrollTo(0, 0);
  }

  function answer(question: number, given: Given) {
    if (!pair || !questions[question].choices.includes(given.choice)) return;
    const { key } = questions[question];
    const next = { ...state.answer, given: { ...state.answer.given, [key]: given } };
    const lacks = missing(study, questions, next);
    dispatch({ type: "answered", question, given, questions });
    // Mending an earlier answer does not submit: only the last one that was missing does, or Enter.
    if (lacks === null && !state.answer.given[key]) cast(next);
    else if (lacks === "rationale") focusRationale();
  }

  /** An answer to the focused question. True where it has this one. */
  function choose(choice: Choice): boolean {
    if (!pair) return false;
    answer(state.focus, { choice });
    return true;
  }

  /** Back to an earlier question of the pair, or on to the next. */
  function step(to: "earlier" | "later"): boolean {
    const question = state.focus + (to === "later" ? 1 : -1);
    if (!questions[question]) return false;
    dispatch({ type: "focused", question });
    return true;
  }

  /** A point of the focused question's graded scale, from its left end on. True where it is one. */
  function rate(point: number): boolean {
    const steps = stepsOf[study.scale];
    if (!pair || steps === 1 || point > 2 * steps + 1) return false;
    const offset = point - steps - 1;
    const strength = Math.abs(offset);
    answer(state.focus, offset === 0 ? { choice: "tie" } : { choice: offset < 0 ? "left" : "right", strength });
    return true;
  }

  function submit() {
    if (!pair) return;
    const lacks = missing(study, questions, state.answer);
    if (lacks === null) cast(state.answer);
    else if (lacks === "rationale") focusRationale();
  }

  function skip(body?: SkipBody) {
    if (!pair) return;
    desk.add({ kind: "skip", assignmentId: pair.assignmentId, body });
    takeActiveMs();
    dispatch({ type: "settled", by: "skip" });
    say("Skipped.", true);
    scrollTo(0, 0);
  }

  function flag(body: FlagBody) {
    if (!pair) return;
    desk.add({ kind: "flag", assignmentId: pair.assignmentId, body });
    say("Flagged. The researcher will see it; you can still vote.", false);
  }

  async function undo() {
    const said = undoWords[await desk.takeBack()];
    takeActiveMs();
    say(said, false);
    scrollTo(0, 0);
  }

  return { answer, choose, step, rate, submit, skip, flag, undo, canUndo: desk.canTakeBack, said, hush };
}
