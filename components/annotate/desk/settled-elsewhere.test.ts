import { expect, test } from "vitest";
import { emptyAnswer } from "@/components/annotate/vote/questions";
import { type DeskState, deskReducer, startDesk } from "./desk-state";
import { aPair, someProgress } from "./test-pairs";

const start = (...digits: number[]) => startDesk({ pairs: digits.map(aPair), progress: someProgress });
const begun = (state: DeskState) => deskReducer(state, { type: "amended", part: { rationale: "Half a" } });
const elsewhere = (state: DeskState, digit: number) =>
  deskReducer(state, { type: "settled_elsewhere", assignmentId: `${digit}`, by: "vote", answer: emptyAnswer });
const lost = (state: DeskState, away: boolean, ...digits: number[]) =>
  deskReducer(state, { type: "lost", assignmentIds: digits.map(String), away });
const ids = (state: DeskState) => state.hand.map((pair) => pair.assignmentId);

test("a pair settled in another tab leaves this one too, says so, and can be taken back here", () => {
  const state = elsewhere(start(1, 2), 1);
  expect(ids(state)).toEqual(["2"]);
  expect(state.moved).toEqual({ assignmentId: "1", why: "settled", stays: false });
  expect(state.settled.map(({ pair }) => pair.assignmentId)).toEqual(["1"]);
  expect(deskReducer(state, { type: "settled", by: "vote" }).moved).toBeNull();
});

test("the pair that waits leaves in silence", () => {
  const state = elsewhere(begun(start(1, 2)), 2);
  expect(ids(state)).toEqual(["1"]);
  expect([state.moved, state.answer.rationale]).toEqual([null, "Half a"]);
});

test("what was begun stays, and says that a vote changes the other one", () => {
  const state = elsewhere(begun(start(1, 2)), 1);
  expect(ids(state)).toEqual(["1", "2"]);
  expect(state.moved?.stays).toBe(true);
  expect(ids(deskReducer(state, { type: "withdrawn", assignmentIds: ["1"] }))).toEqual(["2"]);
});

test("a pair that is not in hand is none of this tab's business", () => {
  const state = start(1);
  expect(elsewhere(state, 7)).toBe(state);
});

test("what another tab took back is no more taken back here", () => {
  const state = deskReducer(elsewhere(start(1, 2), 1), { type: "taken_back_elsewhere", assignmentId: "1" });
  expect([state.settled, state.moved]).toEqual([[], null]);
});

test("the pair on screen is given away only while nobody was there and nothing was begun", () => {
  expect(ids(lost(start(1, 2), false, 1, 2))).toEqual(["1"]);
  expect(ids(lost(begun(start(1, 2)), true, 1, 2))).toEqual(["1"]);
  const away = lost(start(1, 2), true, 1);
  expect(ids(away)).toEqual(["2"]);
  expect(away.moved?.why).toBe("given_away");
});

test("pairs from before this visit come before those of it, each once, ten at most", () => {
  const settled = [3, 4, 5].map((digit) => ({ pair: aPair(digit), answer: emptyAnswer, by: "vote" as const }));
  const state = deskReducer(elsewhere(start(5, 1), 5), { type: "remembered", settled });
  expect(state.settled.map(({ pair }) => pair.assignmentId)).toEqual(["3", "4", "5"]);
});
