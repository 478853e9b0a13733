import { type Answer, emptyAnswer } from "@/components/annotate/vote/questions";
import type { DeskState, Settled } from "./desk-state";

/** What happened to the pair on screen while the annotator was elsewhere. `stays`: it is still there, since its answer was begun. */
export type Moved = { assignmentId: string; why: "settled" | "given_away"; stays: boolean };

const reach = 10;

function isBegun(answer: Answer): boolean {
  const { given, confidence, rationale, reasons, highlights } = answer;
  const said = Object.keys(given).length + reasons.length + highlights.length;
  return said > 0 || confidence !== null || rationale.trim() !== "";
}

type Elsewhere = { assignmentId: string; by: Settled["by"]; answer: Answer };

/** Voted on or skipped in another tab or on another device. It leaves this screen too, and can be taken back here. */
export function settledElsewhere(state: DeskState, { assignmentId, by, answer }: Elsewhere): DeskState {
  const pair = state.hand.find((one) => one.assignmentId === assignmentId);
  if (!pair) return state;
  const shown = pair === state.hand[0];
  if (shown && isBegun(state.answer)) return { ...state, moved: { assignmentId, why: "settled", stays: true } };
  const settled = [...state.settled, { pair, answer, by }].slice(-reach);
  const hand = state.hand.filter((one) => one !== pair);
  if (!shown) return { ...state, hand, settled };
  return { ...state, hand, settled, ...fresh, moved: { assignmentId, why: "settled", stays: false } };
}

/** Taken back in another tab, where it is on screen now. */
export function takenBackElsewhere(state: DeskState, assignmentId: string): DeskState {
  const settled = state.settled.filter(({ pair }) => pair.assignmentId !== assignmentId);
  return { ...state, settled, moved: state.moved?.assignmentId === assignmentId ? null : state.moved };
}

/** Pairs that other annotators were handed meanwhile. The one on screen stays, unless its annotator was away and had not begun. */
export function lost(state: DeskState, assignmentIds: string[], away: boolean): DeskState {
  const [shown] = state.hand;
  const goes = away && !isBegun(state.answer) && shown !== undefined && assignmentIds.includes(shown.assignmentId);
  const hand = state.hand.filter((pair) => (pair === shown ? !goes : !assignmentIds.includes(pair.assignmentId)));
  if (!goes) return { ...state, hand };
  const moved = { assignmentId: shown.assignmentId, why: "given_away", stays: false } as const;
  return { ...state, hand, ...fresh, moved };
}

/** Older pairs that the server knows, newest last: an undo reaches them too. */
export function remembered(state: DeskState, older: Settled[]): DeskState {
  const known = new Set([...state.hand, ...state.settled.map(({ pair }) => pair)].map((pair) => pair.assignmentId));
  const settled = [...older.filter(({ pair }) => !known.has(pair.assignmentId)), ...state.settled].slice(-reach);
  return { ...state, settled };
}

const fresh = { answer: emptyAnswer, focus: 0 };
