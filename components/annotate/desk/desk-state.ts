import type { Draft } from "@/components/annotate/vote/answering";
import {
  type Answer,
  askedAnew,
  emptyAnswer,
  firstUnanswered,
  type Question,
  questionsAbout,
} from "@/components/annotate/vote/questions";
import type { AnnotatorProgress, BlindComparison, NextAnswer } from "@/lib/assignments/schema";
import { lost, type Moved, remembered, settledElsewhere, takenBackElsewhere } from "./settled-elsewhere";

/** A pair that left the screen, kept so that it can come back. */
export type Settled = { pair: BlindComparison; answer: Answer; by: "vote" | "skip" };

export type DeskState = {
  /** The first is on screen, the others wait. */
  hand: BlindComparison[];
  answer: Answer;
  /** The question that keys answer. */
  focus: number;
  /** Newest last. */
  settled: Settled[];
  /** Votes given on this page, less those taken back. */
  given: number;
  progress: AnnotatorProgress;
  /** The server said that it has nothing more for now. */
  exhausted: boolean;
  moved: Moved | null;
};

export type DeskEvent =
  | ({ type: "drafted" } & Draft)
  | { type: "focused"; question: number }
  | { type: "amended"; part: Partial<Omit<Answer, "given">> }
  | { type: "settled"; by: Settled["by"] }
  | { type: "taken_back"; questions: Question[] }
  | { type: "returned"; old: string; pair: BlindComparison }
  | { type: "dealt"; answer: NextAnswer; asked: boolean; without: string[] }
  | { type: "lost"; assignmentIds: string[]; away: boolean }
  | { type: "settled_elsewhere"; assignmentId: string; by: Settled["by"]; answer: Answer }
  | { type: "taken_back_elsewhere"; assignmentId: string }
  | { type: "remembered"; settled: Settled[] }
  | { type: "withdrawn"; assignmentIds: string[] };

const reach = 10;
/** The server's bound on what a browser says it holds is four: the hand, and a vote on its way. */
const largestHand = 3;

export function startDesk(initial: NextAnswer): DeskState {
  return {
    hand: initial.pairs,
    answer: emptyAnswer,
    focus: 0,
    settled: [],
    given: 0,
    progress: initial.progress,
    exhausted: initial.pairs.length === 0,
    moved: null,
  };
}

export function deskReducer(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case "drafted":
      return { ...state, answer: event.answer, focus: event.focus };
    case "focused":
      return { ...state, focus: event.question };
    case "amended":
      return { ...state, answer: { ...state.answer, ...event.part } };
    case "settled":
      return settled(state, event.by);
    case "taken_back":
      return takenBack(state, event.questions);
    case "returned":
      return returned(state, event.old, event.pair);
    case "dealt":
      return dealt(state, event);
    case "withdrawn":
      return withdrawn(state, event.assignmentIds);
    case "lost":
      return lost(state, event.assignmentIds, event.away);
    case "settled_elsewhere":
      return settledElsewhere(state, event);
    case "taken_back_elsewhere":
      return takenBackElsewhere(state, event.assignmentId);
    case "remembered":
      return remembered(state, event.settled);
  }
}

function settled(state: DeskState, by: Settled["by"]): DeskState {
  const [pair, ...hand] = state.hand;
  if (!pair) return state;
  const kept = [...state.settled, { pair, answer: state.answer, by }].slice(-reach);
  const given = state.given + (by === "vote" ? 1 : 0);
  return { ...state, hand, answer: emptyAnswer, focus: 0, settled: kept, given, moved: null };
}

function takenBack(state: DeskState, questions: Question[]): DeskState {
  const last = state.settled.at(-1);
  if (!last) return state;
  const asked = questionsAbout(questions, last.pair);
  const answer = askedAnew(asked, last.answer);
  const focus = firstUnanswered(asked, answer);
  const given = state.given - (last.by === "vote" ? 1 : 0);
  const hand = [last.pair, ...state.hand];
  return { ...state, hand, settled: state.settled.slice(0, -1), given, answer, focus, moved: null };
}

/** A pair that came back after an undo has a new name; the annotator may have voted on it by now. */
function returned(state: DeskState, old: string, pair: BlindComparison): DeskState {
  const renew = (known: BlindComparison) => (known.assignmentId === old ? pair : known);
  const settled = state.settled.map((one) => ({ ...one, pair: renew(one.pair) }));
  const hand = state.hand.map(renew);
  const known = [...hand, ...settled.map((one) => one.pair)].includes(pair);
  return { ...state, hand: known ? hand : [...hand, pair], settled };
}

/** Voted on in an earlier visit, or refused by the server. */
function withdrawn(state: DeskState, assignmentIds: string[]): DeskState {
  const hand = state.hand.filter((pair) => !assignmentIds.includes(pair.assignmentId));
  if (hand[0] === state.hand[0]) return { ...state, hand };
  return { ...state, hand, answer: emptyAnswer, focus: 0, moved: null };
}

function dealt(state: DeskState, { answer, asked, without }: Extract<DeskEvent, { type: "dealt" }>): DeskState {
  const known = new Set([...state.hand, ...state.settled.map((one) => one.pair)].map((pair) => pair.assignmentId));
  for (const id of without) known.add(id);
  const fresh = answer.pairs.filter((pair) => !known.has(pair.assignmentId));
  const hand = [...state.hand, ...fresh].slice(0, largestHand);
  return { ...state, hand, progress: answer.progress, exhausted: hand.length === 0 && (asked || state.exhausted) };
}
